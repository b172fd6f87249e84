import Evidence

/// The sentences that the network itself says, in Vietnamese.
package enum Phrases {
    package static let writtenByAI =
        "Câu trả lời do AI tổng hợp từ tài liệu của các chuyên gia nêu trên, chỉ để tham khảo."

    /// What is said where a question lies outside all domains.
    package static func outOfScope(domains: [String]) -> String {
        """
        Xin lỗi, câu hỏi này nằm ngoài các lĩnh vực mà mạng chuyên gia phục vụ, nên không chuyên \
        gia nào được hỏi. Bạn có thể hỏi về: \(domains.joined(separator: "; ")). Thông báo này do \
        hệ thống AI đưa ra. (This network answers questions in those fields only.)
        """
    }

    /// What is said where experts were asked and none found grounds to answer.
    private static let abstained = """
        Các chuyên gia được hỏi chưa tìm thấy căn cứ đủ chắc trong tài liệu của mình để trả lời câu \
        hỏi này, nên mạng không trả lời thay. Bạn thử hỏi cụ thể hơn, hoặc liên hệ cơ quan có thẩm \
        quyền.
        """

    /// The same, and first whom to call where `question` tells of an emergency.
    package static func abstained(from question: String) -> String {
        Emergency.isNamed(in: question) ? Emergency.notice + " " + abstained : abstained
    }

    static func unanswered(missing: [String]) -> String {
        missing.isEmpty
            ? "Chưa chuyên gia nào tìm thấy căn cứ để trả lời phần này."
            : "Chưa có câu trả lời cho phần này: \(missing.joined(separator: ", ")) không phản hồi."
    }

    static func missing(_ names: [String]) -> String {
        "Lưu ý: \(names.joined(separator: ", ")) hiện không phản hồi, nên câu trả lời có thể thiếu."
    }
}
