import VietnameseText

/// Cuts a line that is too long for one passage at its sentences, and a sentence at its words.
enum LongLine {
    /// Leaves room for what is repeated above.
    private static let most = PassageSize.most - PassageSize.mostContext
    private static let longestWord = 400

    static func cut(_ line: OutlineLine, repeatsLead: Bool) -> [OutlineLine] {
        guard !line.size.fits(most) else { return [line] }
        let pieces = Sentences.split(line.text).flatMap { words(of: $0.text) }
        return pieces.enumerated().map { place, piece in
            var part = line.with(piece, depth: line.depth + (repeatsLead && place > 0 ? 1 : 0))
            part.continues = place > 0
            if part.continues, !repeatsLead { part.isItem = false }
            return part
        }
    }

    /// The first words of a text, as many as fit.
    static func beginning(of text: String, fitting limit: PassageSize) -> String {
        var kept = ""
        var size = PassageSize(syllables: 0, scalars: 4)
        for word in text.split(separator: " ") {
            let next = size + PassageSize(String(word))
            guard next.fits(limit) else { break }
            size = next
            kept += kept.isEmpty ? String(word) : " " + word
        }
        return kept
    }

    /// A sentence, in pieces where it is too long.
    private static func words(of sentence: String) -> [String] {
        guard !PassageSize(sentence).fits(most) else { return [sentence] }
        var pieces: [String] = []
        var piece = ""
        var size = PassageSize.none
        for word in sentence.split(separator: " ").flatMap(chunks) {
            let next = size + PassageSize(word)
            if !piece.isEmpty, !next.fits(most) {
                pieces.append(piece)
                piece = word
                size = PassageSize(word)
            } else {
                piece += piece.isEmpty ? word : " " + word
                size = next
            }
        }
        return pieces + (piece.isEmpty ? [] : [piece])
    }

    /// A word, in pieces where no one could read it.
    private static func chunks(_ word: Substring) -> [String] {
        guard word.unicodeScalars.count > longestWord || PassageSize(String(word)).syllables > 100
        else { return [String(word)] }
        var rest = word.unicodeScalars[...]
        var pieces: [String] = []
        while !rest.isEmpty {
            let piece = rest.prefix(100)
            pieces.append(String(Substring(piece)))
            rest = rest[piece.endIndex...]
        }
        return pieces
    }
}
