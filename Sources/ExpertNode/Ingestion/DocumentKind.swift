import VietnameseText

/// What an official document calls itself above its title.
struct DocumentKind {
    private static let names = [
        "Thông tư liên tịch", "Văn bản hợp nhất", "Nghị định", "Thông tư", "Quyết định",
        "Nghị quyết", "Pháp lệnh", "Chỉ thị", "Bộ luật", "Hiến pháp", "Luật", "Kế hoạch",
        "Thông báo", "Hướng dẫn", "Công văn", "Công điện",
    ]
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

    /// Whether documents of a kind are called by their title, as laws are.
    static func isCalledByTitle(_ name: String) -> Bool { laws.contains(name) }
}
