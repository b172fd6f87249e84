import Evidence
import Testing
import VietnameseText

struct QuestionKindTests {
    @Test(arguments: [
        ("Vượt đèn đỏ phạt bao nhiêu tiền?", QuestionKind.amount),
        ("Đăng ký khai sinh trong thời hạn bao lâu?", .time),
        ("Nộp hồ sơ xin hộ chiếu ở đâu?", .place),
        ("Cơ quan nào cấp giấy phép lái xe?", .person),
        ("Thủ tục sang tên xe máy gồm các bước nào?", .procedure),
        ("Tiền sản giật là gì?", .definition),
        ("Con riêng có được thừa kế không?", .yesNo),
        ("Nêu những loại thuế của hộ kinh doanh", .list),
        ("đèn đỏ xe máy", .other),
        ("", .other),
    ])
    func `recognises what a question asks for`(question: String, kind: QuestionKind) {
        #expect(QuestionKind(of: question) == kind)
        #expect(QuestionKind(of: Folding.fold(question)) == kind)
    }
}
