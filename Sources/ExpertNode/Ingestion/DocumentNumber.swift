/// The number of an official document, and the kind that its letters tell.
struct DocumentNumber: Equatable {
    /// For instance "168/2024/NĐ-CP".
    let text: String

    /// The numbers in a line, in order.
    static func all(in line: String) -> [DocumentNumber] {
        line.split { !belongs($0) }.compactMap { DocumentNumber($0) }
    }

    private init?(_ word: Substring) {
        let trimmed = word.unicodeScalars.reversed().drop { !$0.isWritten }.reversed()
        let text = String(String.UnicodeScalarView(trimmed))
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let first = parts.first, let last = parts.last,
            (1...6).contains(first.utf8.count), Self.isNumber(first),
            parts.count == 2 || parts[1].utf8.count == 4 && Self.isNumber(parts[1]),
            last.unicodeScalars.first?.isCapital == true,
            last.unicodeScalars.count >= 2, last.unicodeScalars.count <= 30
        else { return nil }
        self.text = text
    }

    /// "Nghị định", "Luật" and so on.
    var kind: String {
        let letters = text.split(separator: "/").last ?? ""
        let first = letters.prefix { $0 != "-" }.prefix { !$0.isNumber }
        return Self.kinds[String(first)] ?? "Công văn"
    }

    /// The year in it, where it has one: the law of 2020 is 68/2020/QH14.
    var year: Int? {
        let parts = text.split(separator: "/")
        return parts.count == 3 ? Int(parts[1]) : nil
    }

    private static let kinds = [
        "NĐ": "Nghị định", "ND": "Nghị định", "TT": "Thông tư", "TTLT": "Thông tư liên tịch",
        "QĐ": "Quyết định", "NQ": "Nghị quyết", "NQLT": "Nghị quyết liên tịch", "QH": "Luật",
        "CT": "Chỉ thị", "PL": "Pháp lệnh", "VBHN": "Văn bản hợp nhất", "KH": "Kế hoạch",
        "TB": "Thông báo", "HD": "Hướng dẫn", "CĐ": "Công điện", "L": "Lệnh", "BC": "Báo cáo",
        "QC": "Quy chế", "QCVN": "Quy chuẩn", "TTr": "Tờ trình",
    ]

    private static func isNumber(_ text: Substring) -> Bool {
        text.unicodeScalars.allSatisfy(\.isDigit)
    }

    private static func belongs(_ character: Character) -> Bool {
        character == "/" || character == "-" || character == "–"
            || character.unicodeScalars.first?.isWritten == true
    }
}
