import FoundationEssentials

/// The bytes of an index, changed by somebody who knows how they are checked.
struct ForgedIndex {
    /// Where the step of an impact stands.
    static let step = 32

    private static let checked = 16
    private static let headerSize = 120
    private static let edges: [UInt32] = [
        0, 1, 0x7F, 0x80, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, .max,
    ]

    private var bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The bytes with the checksum that belongs to them.
    var sealed: Data {
        var sum: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count - Self.checked)
        for offset in stride(from: Self.checked, to: bytes.count, by: 8) {
            let word = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << (8 * $1) }
            sum = (sum ^ word) &* 0xFF51_AFD7_ED55_8CCD
            sum ^= sum >> 32
        }
        var sealed = bytes
        for place in 0..<8 { sealed[8 + place] = UInt8(truncatingIfNeeded: sum >> (8 * place)) }
        return Data(sealed)
    }

    mutating func write(_ value: UInt32, at offset: Int) {
        for place in 0..<4 {
            bytes[offset + place] = UInt8(truncatingIfNeeded: value >> (8 * place))
        }
    }

    /// Changes a few bytes, or whole numbers to what lies at an edge, the header's as often as all
    /// that follows.
    ///
    /// With `first`, only what stands there or behind it.
    mutating func change(using generator: inout SeededGenerator, from first: Int = checked) {
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let isHead = first < Self.headerSize && Bool.random(using: &generator)
            let end = isHead ? Self.headerSize : bytes.count
            let place = Int.random(in: first..<end, using: &generator)
            if Bool.random(using: &generator) {
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            } else {
                write(Self.edges.randomElement(using: &generator) ?? 0, at: place / 4 * 4)
            }
        }
    }
}
