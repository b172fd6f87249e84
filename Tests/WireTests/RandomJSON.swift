import TestSupport

/// JSON texts that repeat themselves, in all the spellings that the grammar allows.
struct RandomJSON {
    private static let strings = [
        "", "a", "tên", "Điều 139", "ặ ữ ỵ", "e\u{301}", "😀🇻🇳", "\u{7F}\u{2028}", "0",
    ]
    private static let escapes = [
        #"\""#, #"\\"#, #"\/"#, #"\b"#, #"\f"#, #"\n"#, #"\r"#, #"\t"#, #"\u0000"#, #"\u1ebF"#,
        #"\uD83D\ude00"#,
    ]
    private static let numbers = [
        "0", "-0", "7", "-12", "0.5", "1.0", "100.250", "1e3", "2E-2", "-3.5e+1", "1e20", "0e9",
        "9007199254740993", "9223372036854775807", "9223372036854775808", "0.1", "1e-7", "1e308",
        "123456789.123456789", "-9223372036854775808", "4.35", "2.5e-5", "1e-300",
    ]
    private static let spaces = ["", "", "", " ", "\n\t ", "\r\n"]

    private var generator: SeededGenerator
    private var names = 0

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func document() -> [UInt8] {
        Array((space() + value(depth: 4) + space()).utf8)
    }

    /// A document in which one to four things have gone wrong.
    mutating func damagedDocument() -> [UInt8] {
        var bytes = document()
        for _ in 0...generator.below(4) where !bytes.isEmpty {
            let place = generator.below(bytes.count)
            switch generator.below(5) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8(generator.below(256))
            case 2: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
            case 3: bytes[place] = pick(Array(#"{}[]",:\0-.eu"#.utf8)) ?? 0
            default: bytes.removeSubrange(place..<min(bytes.count, place + generator.below(12)))
            }
        }
        return bytes
    }

    private mutating func value(depth: Int) -> String {
        switch generator.below(depth == 0 ? 4 : 7) {
        case 0: pick(["true", "false", "null"]) ?? ""
        case 1, 2: pick(Self.numbers) ?? ""
        case 3: string()
        case 4, 5: object(depth: depth - 1)
        default: list("[", (0..<generator.below(5)).map { _ in value(depth: depth - 1) }, "]")
        }
    }

    /// No two members of one name: on these, readers differ.
    private mutating func object(depth: Int) -> String {
        let members = (0..<generator.below(5)).map { _ in
            names += 1
            let name = string().dropLast() + "\(names)\""
            return "\(name)\(space()):\(space())\(value(depth: depth))"
        }
        return list("{", members, "}")
    }

    private mutating func list(_ open: String, _ items: [String], _ close: String) -> String {
        let spaced = items.map { space() + $0 + space() }
        return open + space() + spaced.joined(separator: ",") + close
    }

    private mutating func string() -> String {
        let parts = (0..<generator.below(4)).map { _ in
            pick(generator.once(in: 3) ? Self.escapes : Self.strings) ?? ""
        }
        return "\"\(parts.joined())\""
    }

    private mutating func space() -> String { pick(Self.spaces) ?? "" }

    private mutating func pick<Item>(_ items: [Item]) -> Item? {
        items.randomElement(using: &generator)
    }
}
