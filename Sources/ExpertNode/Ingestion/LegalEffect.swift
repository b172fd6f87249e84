import VietnameseText
import Wire

/// From when a text says that it is in force.
enum LegalEffect {
    private static let longestSentence = 160
    /// Days that a text may lie between its own date and its effect.
    private static let delays = 0...3_660
    private static let starts = [["ky"], ["ban", "hanh"], ["cong", "bo"], ["thong", "qua"]]

    /// The day from which "this" document is in force, `YYYY-MM-DD`.
    static func day(in blocks: [Block], issued: String?) -> String? {
        for block in blocks {
            let line = block.line
            guard let start = line.firstRange(of: "này có hiệu lực") else { continue }
            let sentence = line[start.upperBound...].prefix(longestSentence)
            if let day = day(in: sentence, issued: issued) { return day }
        }
        return nil
    }

    /// The day that is named, or the text's own day with what is to be added to it.
    ///
    /// When a text was published is not in the text; the day of signing stands for it.
    private static func day(in sentence: Substring, issued: String?) -> String? {
        let words = sentence.split(separator: " ")
        let folded = words.map { word in
            Folding.fold(String(word)).filter { $0.isLetter || $0.isNumber }
        }
        guard let end = ownDay(in: folded) else { return VietnameseDate.first(in: sentence) }
        // What is named behind belongs to another text, as in "… và thay thế Nghị định … ngày …".
        let named = VietnameseDate.first(in: words[..<end].joined(separator: " "))
        guard named == nil else { return named }
        guard let after = folded[..<end].lastIndex(of: "sau") else { return issued }
        let count = folded[after..<end].lazy.compactMap { Int($0) }.first
        guard let count, delays.contains(count), let issued, let day = CivilDay(issued) else {
            return nil
        }
        return (day + count).text
    }

    /// Where "từ ngày ký", "từ ngày ban hành" and the like begin.
    private static func ownDay(in words: [String]) -> Int? {
        words.indices.first { place in
            words[place...].starts(with: ["tu", "ngay"])
                && starts.contains { words[(place + 2)...].starts(with: $0) }
        }
    }
}
