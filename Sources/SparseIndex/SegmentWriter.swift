/// Puts the parts of an index together; see ``SegmentLayout``.
struct SegmentWriter {
    let settings: IndexSettings

    func bytes(
        ids: [String],
        plainImpacts: [UInt8],
        shards: [ShardWriter],
        words: [String]
    ) -> [UInt8] {
        let rows = shards.reduce(0) { $0 + $1.folded.count }
        let bits = SegmentLayout.directoryBits(rows: rows)
        let words = words.filter { (1...Vocabulary.longest).contains($0.utf8.count) }
        var sections = rowSections(shards, bits: bits)
        sections += [plainImpacts] + idSections(ids)
        sections.append(words.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) })
        var output = ByteWriter()
        output.write(contentsOf: SegmentLayout.magic)
        output.write(SegmentLayout.version)
        output.write(UInt64(0))
        for count in [ids.count, rows, words.count, bits] { output.write(UInt32(count)) }
        output.write(ImpactScale.step(settings))
        output.write(UInt32(0))
        var place = SegmentLayout.headerSize
        for section in sections {
            output.write(UInt64(place))
            place += (section.count + 7) / 8 * 8
        }
        output.write(UInt64(place))
        for section in sections {
            output.write(contentsOf: section)
            output.align()
        }
        return Self.checked(output.bytes)
    }

    /// Directory, names, accents, offsets, postings.
    private func rowSections(_ shards: [ShardWriter], bits: Int) -> [[UInt8]] {
        var names = ByteWriter()
        var accents = ByteWriter()
        var offsets = ByteWriter()
        var directory = [UInt32](repeating: 0, count: 1 << bits + 1)
        var row = 0
        var place = 0
        for shard in shards {
            for index in shard.folded.indices {
                let name = shard.folded[index]
                directory[Int(name >> UInt64(64 - bits)) + 1] += 1
                names.write(UInt16(truncatingIfNeeded: (name << UInt64(bits)) >> 48))
                accents.write(shard.accents[index])
                if row % SegmentLayout.stride == 0 { offsets.write(UInt32(place)) }
                row += 1
                place += shard.sizes[index]
            }
        }
        for index in 1..<directory.count { directory[index] += directory[index - 1] }
        var directoryBytes = ByteWriter()
        for start in directory { directoryBytes.write(start) }
        return [
            directoryBytes.bytes, names.bytes, accents.bytes, offsets.bytes,
            shards.flatMap(\.postings),
        ]
    }

    private func idSections(_ ids: [String]) -> [[UInt8]] {
        var ends = ByteWriter()
        var end = 0
        for id in ids {
            end += id.utf8.count
            ends.write(UInt32(end))
        }
        return [ends.bytes, ids.flatMap { Array($0.utf8) }]
    }

    private static func checked(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let sum = bytes.withUnsafeBytes {
            SegmentChecksum.of(UnsafeRawBufferPointer(rebasing: $0[SegmentLayout.checkedOffset...]))
        }
        for place in 0..<8 { bytes[8 + place] = UInt8(truncatingIfNeeded: sum >> (8 * place)) }
        return bytes
    }
}
