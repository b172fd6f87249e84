/// The binary form of a sketch, little-endian.
///
/// `VMSK`, version (UInt32), passages N (UInt32), mean length, k1, b (Float each), entries
/// (UInt32); then each entry, by name ascending: name (UInt32), how many passages (LEB128), impact
/// (a byte). Version 2 goes on with ``PassageLists``: the longest list (LEB128); each passage's
/// length (LEB128); then for each entry with a list its first passage, and how many stand between
/// the others (LEB128 each), and where it has two or more their impacts (a byte each).
package enum SketchFile {
    static let magic: [UInt8] = Array("VMSK".utf8)
    /// With lists; without, a sketch is of version 1.
    static let version: UInt32 = 2
    static let headerSize = 28
    /// The least an entry takes.
    static let leastEntry = 6
    /// What a node may send at the most when its corpus is published.
    package static let mostBytes = 16 * 1024 * 1024

    /// How many bytes an entry takes.
    static func size(of entry: TermSketch.Entry) -> Int {
        let bits = UInt32.bitWidth - entry.frequency.leadingZeroBitCount
        return 5 + max(1, (bits + 6) / 7)
    }

    package static func bytes(of sketch: TermSketch) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(contentsOf: magic)
        writer.write(sketch.lists == nil ? 1 : version)
        writer.write(sketch.passageCount)
        writer.write(sketch.meanLength)
        writer.write(sketch.saturation)
        writer.write(sketch.lengthNorm)
        writer.write(UInt32(sketch.entries.count))
        for entry in sketch.entries {
            writer.write(entry.name)
            writer.write(varint: entry.frequency)
            writer.write(entry.impact)
        }
        if let lists = sketch.lists { write(lists, of: sketch.entries, to: &writer) }
        return writer.bytes
    }

    private static func write(
        _ lists: PassageLists,
        of entries: [TermSketch.Entry],
        to writer: inout ByteWriter
    ) {
        writer.write(varint: lists.longest)
        for length in lists.lengths { writer.write(varint: length) }
        var place = 0
        for entry in entries {
            let range = place..<(place + lists.count(of: entry))
            var least: UInt32 = 0
            for passage in lists.passages[range] {
                writer.write(varint: passage - least)
                least = passage + 1
            }
            if range.count > 1 { writer.write(contentsOf: lists.impacts[range]) }
            place = range.upperBound
        }
    }

    /// Reads what another machine wrote, trusting nothing of it.
    package static func sketch(
        _ bytes: [UInt8],
        limit: Int = mostBytes
    ) throws(SketchError) -> TermSketch {
        guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
        guard bytes.count >= headerSize, bytes.starts(with: magic) else { throw .notASketch }
        var reader = SketchReader(bytes)
        guard let found = reader.number(), (1...version).contains(found) else {
            throw .unknownVersion(Int(SketchReader.number(bytes, at: magic.count)))
        }
        guard let sketch = reader.sketch(version: found) else { throw .damaged }
        return sketch
    }
}
