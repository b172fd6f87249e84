import VietnameseText

/// A sentence of a generated text, with the numbers of the passages that it cites.
struct CitedSentence: Sendable, Hashable {
    /// Without the marks, composed.
    let text: String
    /// From 1, as they stand in `[1]` and `[1, 2]`.
    let cited: [Int]

    /// The sentences of `text`; a mark belongs to the sentence that it stands in or behind.
    static func split(_ text: String) -> [CitedSentence] {
        let scan = MarkScan(text)
        let spans = Sentences.split(scan.text)
        return spans.indices.map { place in
            let start = spans[place].range.lowerBound
            let end = place + 1 < spans.count ? spans[place + 1].range.lowerBound : Int.max
            let marks = scan.marks.filter { $0.offset > start && $0.offset <= end }
            return CitedSentence(
                text: withoutOrdinal(spans[place].text),
                cited: marks.flatMap(\.numbers)
            )
        }
    }

    /// The sentence without the "1." or "2)" of a list.
    private static func withoutOrdinal(_ sentence: String) -> String {
        let digits = sentence.prefix { $0.isASCII && $0.isNumber }
        let rest = sentence[digits.endIndex...]
        guard (1...2).contains(digits.count), rest.hasPrefix(". ") || rest.hasPrefix(") ") else {
            return sentence
        }
        return String(rest.dropFirst(2))
    }
}

/// Takes the marks, `[1]` or `[1, 2]`, out of a text and remembers where they stood.
private struct MarkScan {
    struct Mark {
        /// In scalars of the text without marks.
        let offset: Int
        let numbers: [Int]
    }

    private(set) var marks: [Mark] = []
    private var kept: [Unicode.Scalar] = []

    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: kept)
        return String(view)
    }

    init(_ text: String) {
        let scalars = Array(Composition.compose(text).unicodeScalars)
        var place = 0
        while place < scalars.count {
            if let (numbers, end) = Self.mark(in: scalars, at: place) {
                while kept.last == " " { kept.removeLast() }
                marks.append(Mark(offset: kept.count, numbers: numbers))
                place = end
                if place < scalars.count, scalars[place].properties.isAlphabetic {
                    kept.append(" ")
                }
            } else {
                kept.append(scalars[place])
                place += 1
            }
        }
    }

    private static func mark(
        in scalars: [Unicode.Scalar],
        at start: Int
    ) -> (numbers: [Int], end: Int)? {
        guard scalars[start] == "[" else { return nil }
        var numbers: [Int] = []
        var number: Int?
        for place in scalars[(start + 1)...].indices.prefix(40) {
            switch scalars[place] {
            case "0"..."9":
                number = (number ?? 0) * 10 + Int(scalars[place].value - 48)
                guard (0...99).contains(number ?? 0) else { return nil }
            case ",", "]":
                guard let read = number else { return nil }
                numbers.append(read)
                number = nil
                if scalars[place] == "]" { return (numbers, place + 1) }
            case " ": continue
            default: return nil
            }
        }
        return nil
    }
}
