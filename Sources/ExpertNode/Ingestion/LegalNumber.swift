/// The number behind "Điều", "Chương", "Phần thứ" and the like.
enum LegalNumber {
    private static let ordinals: Set<String> = [
        "nhất", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "một",
    ]
    private static let romanDigits: Set<Unicode.Scalar> = ["I", "V", "X", "L", "C"]

    /// Takes the number where it is one for `rank`; an appendix may go without.
    static func take(_ rank: LegalMark.Rank, from cursor: inout LineCursor) -> String? {
        if rank == .part, cursor.skip(word: "thứ") { return ordinal(from: &cursor) }
        if rank == .appendix { _ = cursor.skip(word: "số") }
        var ahead = cursor
        let word = ahead.take(while: \.isWritten)
        guard isNumber(word, rank: rank) else { return rank == .appendix ? "" : nil }
        cursor = ahead
        return word
    }

    private static func ordinal(from cursor: inout LineCursor) -> String? {
        var words: [String] = []
        while words.count < 3 {
            var ahead = cursor
            let word = ahead.take(while: \.isWritten).lowercased()
            guard ordinals.contains(word) else { break }
            words.append(word)
            ahead.skipSpaces()
            cursor = ahead
        }
        return words.isEmpty ? nil : "thứ \(words.joined(separator: " "))"
    }

    private static func isNumber(_ word: String, rank: LegalMark.Rank) -> Bool {
        let scalars = word.unicodeScalars
        let digits = scalars.prefix(while: \.isDigit)
        if !digits.isEmpty {
            let letters = scalars.dropFirst(digits.count)
            return digits.count <= 4 && letters.count <= 1 && letters.allSatisfy(\.isLetter)
        }
        guard rank != .article, let first = scalars.first else { return false }
        if scalars.count == 1 { return first.isASCIILetter && first.isCapital }
        let roman = scalars.prefix { romanDigits.contains($0) }
        let letters = scalars.dropFirst(roman.count)
        return !roman.isEmpty && roman.count <= 8 && letters.count <= 1
            && letters.allSatisfy { $0.isASCIILetter }
    }
}
