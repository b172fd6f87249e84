import Wire

/// Chance that repeats itself (SplitMix64), and JSON made of it.
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    mutating func value(depth: Int) -> JSONValue {
        switch below(depth == 0 ? 4 : 6) {
        case 0: .null
        case 1: .bool(below(2) == 0)
        case 2: .integer(below(2_000_000) - 1_000_000)
        case 3: .string(text())
        case 4: .array((0..<below(4)).map { _ in value(depth: depth - 1) })
        default: .object(members(depth: depth - 1))
        }
    }

    private mutating func members(depth: Int) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        for _ in 0..<below(4) { members[text()] = value(depth: depth) }
        return members
    }

    private mutating func text() -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "đ", "ế", "\u{0301}", "\n", "\u{1F}", "\"", "\\", "/", "😀", "\u{2028}", "\u{7F}",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<below(6) { text.append(scalars[below(scalars.count)]) }
        return String(text)
    }
}
