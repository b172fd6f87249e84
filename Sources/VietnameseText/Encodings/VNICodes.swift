/// VNI-Windows: most marked letters are two codes, a letter and its marks; some are one.
enum VNICodes {
    /// Reads text in which each code stands as the scalar of its number.
    static func decode(_ codes: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(codes.count)
        for code in codes {
            guard (0xC0...0xFF).contains(code.value) else {
                output.append(code)
                continue
            }
            if let marked = output.last.flatMap({ put(code, on: $0) }) {
                output[output.count - 1] = marked
            } else {
                output.append(letters[code] ?? code)
            }
        }
        return output
    }

    /// The letter with the marks of a code; nil where they do not belong on it.
    private static func put(_ code: Unicode.Scalar, on scalar: Unicode.Scalar) -> Unicode.Scalar? {
        // The capital marks stand 32 before the small ones.
        guard let marks = marks[code.value | 0x20], var letter = Letter(scalar) else { return nil }
        for mark in marks where !letter.absorb(mark) { return nil }
        return letter.scalar
    }

    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "î": "ỵ",
        "Ñ": "Đ", "Ô": "Ơ", "Ö": "Ư", "Ì": "Ì", "Æ": "Ỉ", "Ó": "Ĩ", "Í": "Í", "Ò": "Ị", "Î": "Ỵ",
    ]

    private static let grave: Unicode.Scalar = "\u{0300}"
    private static let hook: Unicode.Scalar = "\u{0309}"
    private static let tilde: Unicode.Scalar = "\u{0303}"
    private static let acute: Unicode.Scalar = "\u{0301}"
    private static let dot: Unicode.Scalar = "\u{0323}"
    private static let circumflex: Unicode.Scalar = "\u{0302}"
    private static let breve: Unicode.Scalar = "\u{0306}"

    private static let marks: [UInt32: [Unicode.Scalar]] = [
        0xF8: [grave], 0xFB: [hook], 0xF5: [tilde], 0xF9: [acute], 0xEF: [dot],
        0xE2: [circumflex], 0xE0: [circumflex, grave], 0xE5: [circumflex, hook],
        0xE3: [circumflex, tilde], 0xE1: [circumflex, acute], 0xE4: [circumflex, dot],
        0xEA: [breve], 0xE8: [breve, grave], 0xFA: [breve, hook],
        0xFC: [breve, tilde], 0xE9: [breve, acute], 0xEB: [breve, dot],
    ]
}
