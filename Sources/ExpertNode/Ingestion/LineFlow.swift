import VietnameseText

/// Tells a line that goes on with the sentence before it from one that opens something new.
enum LineFlow {
    private static let leaningWords: Set<String> = [
        "theo", "tại", "của", "và", "hoặc", "với", "các", "ở", "trong", "từ", "đến", "về", "cho",
        "là", "do", "khoản", "điểm", "điều", "mục", "chương", "phần", "số", "như", "bởi", "tới",
    ]
    private static let numberedWords: Set<String> = [
        "khoản", "điểm", "điều", "mục", "chương", "phần", "số",
    ]
    private static let enders: Set<Unicode.Scalar> = [".", ":", ";", "!", "?", "…", "”", "\""]

    /// Whether a line opens a block of its own, given the line right before it.
    static func opens(_ line: String, after previous: String?) -> Bool {
        if let previous, leans(previous) { return false }
        if LegalMark(line) != nil || Bullet(line) != nil { return true }
        guard let previous else { return true }
        if previous.hasSuffix(":"), line.hasPrefix("“") { return true }
        let (before, now) = (Block.isHeading(previous), Block.isHeading(line))
        return before != now
    }

    /// Whether a line ends where a sentence cannot: "theo quy định tại", "và khoản 2".
    static func leans(_ line: String) -> Bool {
        if line.unicodeScalars.last == "," { return true }
        let words = line.split(separator: " ").suffix(2).map { $0.lowercased() }
        guard let last = words.last else { return false }
        if leaningWords.contains(last), !Capitals.fill(line) { return true }
        guard words.count == 2, let first = words.first, numberedWords.contains(first) else {
            return false
        }
        return LegalMark(line) == nil && last.unicodeScalars.allSatisfy(\.isWritten)
            && last.unicodeScalars.count <= 3
    }

    static func endsSentence(_ line: String) -> Bool {
        line.unicodeScalars.last.map(enders.contains) ?? true
    }
}
