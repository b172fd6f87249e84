import Wire

/// What a citizen is told about a text that is quoted and no longer in force.
package struct SupersessionNote: Sendable, Equatable {
    package let text: String

    /// Nil where the text of `passage` is in force.
    package init?(_ passage: Passage) {
        guard let supersession = passage.supersession else { return nil }
        let name = Self.name(of: passage.document)
        let since = supersession.since.flatMap { CivilDay($0) }.map { " từ ngày \($0.vietnamese)" }
        let asOf = CivilDay(passage.asOf).map { " (tài liệu cập nhật đến ngày \($0.vietnamese))" }
        let fate =
            supersession.successor.map { "đã được thay thế\(since ?? "") bởi \($0)" }
            ?? "đã hết hiệu lực\(since ?? "")"
        text = "Lưu ý: \(name) \(fate)\(asOf ?? "")."
    }

    /// What the text is called, without what amended it.
    private static func name(of document: String) -> String {
        let name = Supersession.name(of: document)
        let end = name.firstRange(of: ", sửa đổi bởi ")?.lowerBound
        return String(name[..<(end ?? name.endIndex)])
    }
}
