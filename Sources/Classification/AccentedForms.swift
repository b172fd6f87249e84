import VietnameseText

/// How the words of a ``SpellingModel`` are written with their marks.
///
/// A repair finds the letters of a word only; what the writer typed of its marks then tells which
/// of the words with these letters was meant.
struct AccentedForms: Sendable, Equatable {
    /// The forms kept of a word: the fourth is rare, and would rarely be found.
    static let limit = 4

    /// For each word, its forms, the most frequent first.
    let forms: [[String]]

    init(forms: [[String]]) {
        self.forms = forms
    }

    /// Counts the forms in which `words` occur in `sequences`.
    init(of words: [String], in sequences: [[Syllable]]) {
        var counts: [String: [String: Int]] = [:]
        for syllable in sequences.joined() where syllable.hash != syllable.foldedHash {
            counts[syllable.folded, default: [:]][syllable.text, default: 0] += 1
        }
        forms = words.map { word in
            let found = counts[word] ?? [:]
            let ranked = found.keys.sorted { (found[$1] ?? 0, $0) < (found[$0] ?? 0, $1) }
            return Array(ranked.prefix(Self.limit))
        }
    }

    /// The form of a word that has most of the marks in `typed`; nil where nothing was marked.
    func form(of word: Int, as typed: Syllable) -> String? {
        guard typed.hash != typed.foldedHash else { return nil }
        let marked = typed.text.unicodeScalars.filter { $0.value > 0x7F }
        func shared(_ form: String) -> Int {
            form.unicodeScalars.count { $0.value > 0x7F && marked.contains($0) }
        }
        return forms[word].enumerated().max {
            (shared($0.element), -$0.offset) < (shared($1.element), -$1.offset)
        }?.element
    }
}
