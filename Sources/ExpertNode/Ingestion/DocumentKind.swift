import VietnameseText

/// What an official document calls itself above its title.
struct DocumentKind {
    private static let names = [
        "Thông tư liên tịch", "Văn bản hợp nhất", "Nghị định", "Thông tư", "Quyết định",
        "Nghị quyết", "Pháp lệnh", "Chỉ thị", "Bộ luật", "Hiến pháp", "Luật", "Kế hoạch",
        "Thông báo", "Hướng dẫn", "Công văn", "Công điện",
    ]
    /// Words that an issuer's name has at most, and what stands between it and the kind.
    private static let longestIssuer = 12
    private static let laws: Set<String> = ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"]

    let name: String
    /// What stands behind it on the line.
    let rest: String

    /// The kind that a line begins with.
    init?(_ line: String) {
        let folded = Folding.fold(line)
        for name in Self.names where folded.hasPrefix(Folding.fold(name)) {
            let behind = line.unicodeScalars.dropFirst(name.unicodeScalars.count)
            guard behind.first?.isWritten != true else { continue }
            self.name = name
            rest = OneLine.of(Substring(behind))
            return
        }
        return nil
    }

    /// The kind that stands behind its issuer on one line, and before a number:
    /// "CHÍNH PHỦ NGHỊ ĐỊNH SỐ 99/2026/NĐ-CP".
    init?(behindIssuerIn line: String) {
        let words = line.split(separator: " ")
        for place in words.indices.dropFirst().prefix(Self.longestIssuer) {
            guard let found = DocumentKind(words[place...].joined(separator: " ")),
                Folding.fold(found.rest).hasPrefix("so "),
                DocumentNumber.all(in: found.rest).first?.kind == found.name
            else { continue }
            self = found
            return
        }
        return nil
    }

    /// Whether documents of a kind are called by their title, as laws are.
    static func isCalledByTitle(_ name: String) -> Bool { laws.contains(name) }
}
