/// Reads the bytes of a sketch behind its magic; nil for whatever a sound writer does not write.
struct SketchReader {
    /// Longer passages than these syllables are no passages.
    static let longest = 1_000_000

    let bytes: [UInt8]
    var place = SketchFile.magic.count

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    static func number(_ bytes: [UInt8], at place: Int) -> UInt32 {
        bytes[place..<(place + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    mutating func number() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        defer { place += 4 }
        return Self.number(bytes, at: place)
    }

    /// The rest, behind the version.
    mutating func sketch(version: UInt32) -> TermSketch? {
        guard let passages = number(), let length = share(upTo: Float(Self.longest)),
            let saturation = share(upTo: 100), let norm = share(upTo: 1), let count = number(),
            Int(count) <= (bytes.count - place) / SketchFile.leastEntry,
            let entries = entries(Int(count), passages: passages)
        else { return nil }
        let lists = version > 1 ? lists(of: entries, passages: passages) : nil
        guard place == bytes.count, version == 1 || lists != nil else { return nil }
        return TermSketch(
            passageCount: passages,
            meanLength: length,
            saturation: saturation,
            lengthNorm: norm,
            entries: entries,
            lists: lists
        )
    }

    /// A number from 0 to `most`, and neither less than nothing nor no number at all.
    private mutating func share(upTo most: Float) -> Float? {
        guard let bits = number() else { return nil }
        let value = Float(bitPattern: bits)
        return value >= 0 && value <= most ? value : nil
    }

    private mutating func entries(_ count: Int, passages: UInt32) -> [TermSketch.Entry]? {
        var entries: [TermSketch.Entry] = []
        entries.reserveCapacity(count)
        for _ in 0..<count {
            guard let name = number(), let frequency = varint(), let impact = byte(),
                entries.last.map({ $0.name < name }) ?? true,
                frequency > 0, frequency <= passages, impact > 0
            else { return nil }
            entries.append(.init(name: name, frequency: frequency, impact: impact))
        }
        return entries
    }

    mutating func byte() -> UInt8? {
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        return bytes[place]
    }

    /// The shortest form only, so that a sketch has one form in bytes, and one signature.
    mutating func varint() -> UInt32? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 35, by: 7) {
            guard let next = byte() else { return nil }
            value |= UInt64(next & 0x7F) << shift
            if next & 0x80 == 0 { return next == 0 && shift > 0 ? nil : UInt32(exactly: value) }
        }
        return nil
    }
}
