import VietnameseText

/// What a text looks like, whatever it says: numbers, money, legal numbers, English.
enum TextShapes {
    private static let money: Set<String> = [
        "dong", "trieu", "ty", "nghin", "vnd", "usd", "k", "tr",
    ]
    private static let articles: Set<String> = ["dieu", "khoan", "muc"]
    private static let instruments: Set<String> = ["nd", "tt", "qd", "ttlt", "nq", "ct"]
    private static let english: Set<String> = [
        "the", "is", "are", "what", "how", "why", "when", "does", "did", "of", "and", "with", "for",
        "you", "your", "my", "in", "on", "it", "that", "this", "an",
    ]

    static func forEach(in text: String, _ syllables: [Syllable], _ body: (String) -> Void) {
        emitNumbers(syllables, body)
        if text.utf8.contains(UInt8(ascii: "?")) { body("#question mark") }
        switch syllables.count {
        case ..<4: body("#very short")
        case ..<8: body("#short")
        case ..<20: body("#medium")
        case ..<50: body("#long")
        default: body("#very long")
        }
        let foreign = syllables.count { english.contains($0.text) }
        let plain = syllables.count { $0.text == $0.folded }
        if foreign >= 2, plain == syllables.count { body("#english") }
    }

    private static func emitNumbers(_ syllables: [Syllable], _ body: (String) -> Void) {
        var previous = ""
        var wasNumber = false
        for syllable in syllables {
            let isNumber = syllable.text.utf8.first.map { (0x30...0x39).contains($0) } == true
            if isNumber { body(articles.contains(previous) ? "#article" : "#number") }
            if wasNumber, money.contains(syllable.folded) { body("#money") }
            if wasNumber, instruments.contains(syllable.folded) { body("#legal number") }
            wasNumber = isNumber
            previous = syllable.folded
        }
    }
}
