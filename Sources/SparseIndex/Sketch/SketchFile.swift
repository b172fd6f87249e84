/// The binary form of a sketch, little-endian.
///
/// `VMSK`, version (UInt32), passages N (UInt32), mean length, k1, b (Float each), entries
/// (UInt32); then each entry, by name ascending: name (UInt32), how many passages (LEB128), impact
/// (a byte).
package enum SketchFile {
    static let magic: [UInt8] = Array("VMSK".utf8)
    static let version: UInt32 = 1
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
        writer.write(version)
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
        return writer.bytes
    }

    /// Reads what another machine wrote, trusting nothing of it.
    package static func sketch(
        _ bytes: [UInt8],
        limit: Int = mostBytes
    ) throws(SketchError) -> TermSketch {
        guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
        guard bytes.count >= headerSize, bytes.starts(with: magic) else { throw .notASketch }
        var reader = SketchReader(bytes)
        guard let found = reader.number(), found == version else {
            throw .unknownVersion(Int(SketchReader.number(bytes, at: magic.count)))
        }
        guard let sketch = reader.sketch() else { throw .damaged }
        return sketch
    }
}
