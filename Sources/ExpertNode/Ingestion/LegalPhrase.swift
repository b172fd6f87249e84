import VietnameseText

/// The set phrases of official documents.
enum LegalPhrase {
    /// Whether a line names a legal ground: "Căn cứ Luật …".
    static func isGround(_ line: String) -> Bool {
        let folded = Folding.fold(line)
        return folded.hasPrefix("can cu ") || folded.hasPrefix("theo de nghi ")
    }

    /// Whether a line belongs to the head of any document: motto, number, place and day.
    static func isHeadLine(_ line: String) -> Bool {
        let folded = Folding.fold(line)
        return folded.contains("cong hoa xa hoi chu nghia") || folded.contains("doc lap - tu do")
            || isNumberLine(line) || isDateLine(line)
    }

    /// "Số: 168/2024/NĐ-CP", "Luật số: 68/2020/QH14".
    static func isNumberLine(_ line: String) -> Bool {
        var folded = Folding.fold(line)[...]
        if folded.hasPrefix("luat ") { folded = folded.dropFirst(5) }
        guard folded.hasPrefix("so:") || folded.hasPrefix("so ") else { return false }
        return line.split(separator: " ").count <= 20 && !DocumentNumber.all(in: line).isEmpty
    }

    /// "Hà Nội, ngày 26 tháng 12 năm 2024", alone or behind the number.
    static func isDateLine(_ line: String) -> Bool {
        line.split(separator: " ").count <= 24 && Folding.fold(line).contains(", ngay ")
            && VietnameseDate.first(in: line) != nil && !isGround(line)
    }

    /// "(Ban hành kèm theo Nghị định số …)".
    static func isEnclosure(_ line: String) -> Bool {
        line.hasPrefix("(") && Folding.fold(line).contains("kem theo")
    }

    /// Whether the list of receivers or a signature begins, which is no text of the document.
    static func isClosing(_ line: String) -> Bool {
        let folded = Folding.fold(line)
        if folded == "noi nhan" || folded.hasPrefix("noi nhan:") { return true }
        return Capitals.fill(line) && signers.contains { folded.hasPrefix($0) }
    }

    private static let signers = [
        "tm.", "t/m", "kt.", "tl.", "tuq.", "chu tich", "bo truong", "thu truong", "thu tuong",
        "thong doc", "chanh an", "vien truong", "tong kiem toan", "giam doc", "cuc truong",
        "tong cuc truong", "chu nhiem", "pho ", "tong giam doc",
    ]

    /// What a regulation that a decision puts into force is called: "Quy chế".
    static func enclosed(_ line: String) -> String? {
        guard Capitals.fill(line) else { return nil }
        let folded = Folding.fold(line)
        return enclosures.first { folded.hasPrefix(Folding.fold($0)) }
    }

    private static let enclosures = [
        "Quy chế", "Quy định", "Điều lệ", "Quy trình", "Quy tắc", "Chương trình", "Nội quy",
    ]

    static func isAmended(_ line: String) -> Bool {
        let folded = Folding.fold(line)
        return folded.contains("duoc sua doi")
            && (folded.contains("boi") || folded.contains("theo"))
    }

    /// What a line says behind "được sửa đổi", or all of it.
    static func behindAmended(_ line: String) -> String {
        line.firstRange(of: "được sửa đổi").map { String(line[$0.upperBound...]) } ?? line
    }

    /// A title without "ngày … của Chính phủ" before it.
    static func withoutIssuer(_ text: String) -> String {
        guard Folding.fold(text).hasPrefix("ngay ") else {
            return OneLine.of(text.drop { $0 == ":" || $0 == "-" || $0 == "." })
        }
        let starts = ["quy định", "về ", "sửa đổi", "hướng dẫn", "ban hành"]
        let start = starts.compactMap { text.firstRange(of: $0)?.lowerBound }.min()
        return start.map { String(text[$0...]) } ?? ""
    }
}
