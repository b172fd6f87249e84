import VietnameseText

/// What a document says at its head about itself being out of force.
///
/// "Tình trạng hiệu lực: Hết hiệu lực từ ngày 01/01/2025", "Văn bản này đã hết hiệu lực, được thay
/// thế bởi Nghị định số 168/2024/NĐ-CP". A list of other texts that have expired says nothing.
enum LegalExpiry {
    private static let mostOfHead = 20
    private static let expired = "het hieu luc"
    /// What may stand before: the label of a state, or the document calling itself by its kind.
    private static let labels: Set<String> = [
        "", "tinh trang", "tinh trang hieu luc", "hieu luc", "trang thai", "da", "ghi chu",
        "luu y",
    ]

    static func of(_ blocks: [Block]) -> Supersession? {
        let head = blocks.prefix(mostOfHead).map(\.line).prefix { line in
            LegalMark(line).map { $0.rank == .clause || $0.rank == .point } ?? true
        }
        guard let place = head.firstIndex(where: says) else { return nil }
        let said = head[place...].prefix(3).joined(separator: "\n")
        return Supersession(
            successor: successor(in: said),
            since: said.firstRange(of: "iệu lực").flatMap { range in
                VietnameseDate.first(in: said[range.upperBound...].prefix { $0 != "\n" }.prefix(60))
            }
        )
    }

    private static func says(_ line: String) -> Bool {
        let folded = Folding.fold(line)
        guard let phrase = folded.firstRange(of: expired) else { return false }
        let rest = folded[phrase.upperBound...]
        guard !rest.hasPrefix(" mot phan") else { return false }
        let words = folded[..<phrase.lowerBound].split { !$0.isLetter }
        let before = words.joined(separator: " ")
        return labels.contains(before) || (words.count <= 6 && isSelf(words))
    }

    /// "văn bản này", "nghị định này đã".
    private static func isSelf(_ words: [Substring]) -> Bool {
        let own = words.last == "da" ? words.dropLast() : words[...]
        return own.last == "nay"
    }

    private static func successor(in text: String) -> String? {
        let phrases = ["thay thế bởi ", "thay thế bằng ", "Thay thế bởi ", "Thay thế bằng "]
        let start = phrases.compactMap { text.firstRange(of: $0)?.upperBound }.min()
        guard let start else { return nil }
        let named = text[start...].prefix { $0 != "\n" && $0 != ";" && $0 != ")" }
        guard let kind = DocumentKind(String(named)) else { return nil }
        return DocumentNumber.all(in: kind.rest).first.map { "\(kind.name) \($0.text)" }
            ?? OneLine.of(named.prefix { $0 != "." && $0 != "," })
    }
}
