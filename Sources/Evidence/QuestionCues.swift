import VietnameseText

/// The words by which ``QuestionKind`` knows a question, the most telling first.
struct QuestionCues: Sendable {
    static let all: [QuestionCues] = [
        QuestionCues(
            .time,
            [
                "khi nào", "bao giờ", "bao lâu", "lúc nào", "ngày nào", "chừng nào", "hồi nào",
                "mấy ngày", "mấy tháng", "mấy năm", "mấy giờ", "mấy tuần", "bao nhiêu ngày",
                "bao nhiêu tháng", "bao nhiêu năm", "bao nhiêu giờ", "thời hạn", "hạn cuối",
                "hạn chót", "thời gian", "nhiêu ngày", "nhiêu tháng", "nhiêu năm",
            ]
        ),
        QuestionCues(
            .amount,
            [
                "bao nhiêu", "nhiêu tiền", "mức phạt", "phạt nhiêu", "phạt nhiều", "mấy điểm",
                "mấy phần trăm", "tỷ lệ", "tỉ lệ", "lệ phí", "mức phí", "mức hưởng", "mức đóng",
                "mức lương", "giá", "nhiêu", "mấy triệu", "mấy đồng", "mấy tuổi", "bnhiu", "bn",
                "phạt thế nào", "phạt như thế nào", "phạt ra sao", "phạt sao", "tốn tiền",
                "mấy lần", "mấy", "được trả",
            ]
        ),
        QuestionCues(
            .place,
            [
                "ở đâu", "tại đâu", "chỗ nào", "nơi nào", "đến đâu", "đi đâu", "về đâu",
                "nộp đâu", "đâu",
            ]
        ),
        QuestionCues(
            .person,
            [
                "cơ quan nào", "đơn vị nào", "ai", "người nào", "thẩm quyền", "bên nào",
            ]
        ),
        QuestionCues(
            .procedure,
            [
                "thủ tục", "các bước", "trình tự", "hồ sơ", "giấy tờ", "làm sao để", "cách",
                "làm thế nào", "làm như thế nào", "phải làm gì", "cần làm gì", "nên làm gì",
                "làm gì", "làm sao", "phải làm sao", "sơ cứu", "xử lý", "xử trí", "cần gì",
                "cần những gì",
            ]
        ),
        QuestionCues(
            .definition,
            ["là gì", "nghĩa là", "thế nào là", "như thế nào là", "khái niệm", "là cái gì"]
        ),
        QuestionCues(
            .list,
            [
                "những gì", "gồm gì", "gồm những", "bao gồm", "những loại", "những ai",
                "các loại", "trường hợp nào", "quyền gì", "dấu hiệu", "điều kiện",
                "triệu chứng", "đối tượng nào", "loại nào",
            ]
        ),
        QuestionCues(
            .yesNo,
            [
                "có được", "có phải", "có bị", "có cần", "được không", "phải không", "không ạ",
                "hay không", "có không", "đúng không", "có sao", "được ko", "ko", "không",
            ]
        ),
    ]

    let kind: QuestionKind
    private let accented: [String]
    private let folded: [String]

    private init(_ kind: QuestionKind, _ phrases: [String]) {
        self.kind = kind
        let split = phrases.map { Syllables.split(Composition.compose($0)) }
        accented = split.map { " " + $0.map(\.text).joined(separator: " ") + " " }
        // Folded, a lone syllable is too often another word: "máy" for "mấy".
        folded = split.filter { $0.count > 1 || $0.allSatisfy { $0.text == $0.folded } }.map {
            " " + $0.map(\.folded).joined(separator: " ") + " "
        }
    }

    /// Whether a cue stands in the question; `folded` is nil where accents can be relied on.
    func isFound(accented question: String, folded plain: String?) -> Bool {
        if self.accented.contains(where: { question.contains($0) }) { return true }
        guard let plain else { return false }
        return folded.contains { plain.contains($0) }
    }
}
