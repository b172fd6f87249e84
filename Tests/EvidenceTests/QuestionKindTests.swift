import Evidence
import Testing
import VietnameseText

struct QuestionKindTests {
    @Test(arguments: [
        ("Vượt đèn đỏ phạt bao nhiêu tiền?", QuestionKind.money),
        ("Đăng ký khai sinh trong thời hạn bao lâu?", .time),
        ("Nộp hồ sơ xin hộ chiếu ở đâu?", .place),
        ("Cơ quan nào cấp giấy phép lái xe?", .person),
        ("Thủ tục sang tên xe máy gồm các bước nào?", .procedure),
        ("Hồ sơ xin con nuôi gồm những gì?", .papers),
        ("Xin học bổng cần điều kiện gì?", .condition),
        ("Tiền sản giật là gì?", .definition),
        ("Con riêng có được thừa kế không?", .yesNo),
        ("Nêu những loại thuế của hộ kinh doanh", .list),
        ("Không đăng ký tạm trú có bị phạt không?", .sanction),
        ("Bằng lái có bao nhiêu điểm?", .count),
        ("đèn đỏ xe máy", .other),
        ("", .other),
    ])
    func `recognises what a question asks for`(question: String, kind: QuestionKind) {
        #expect(QuestionKind(of: question) == kind)
        #expect(QuestionKind(of: Folding.fold(question)) == kind)
    }

    @Test func `knows each request of a question that makes several`() {
        let kinds = QuestionKind.asked(in: "mất bao nhiêu tiền, mấy ngày và nộp ở đâu")
        #expect(kinds == [.money, .time, .place])
    }

    @Test func `takes the way of doing it for the request only where there is no other`() {
        #expect(QuestionKind.asked(in: "làm thủ tục ở đâu") == [.place])
        #expect(QuestionKind.asked(in: "thủ tục khai sinh thế nào") == [.procedure])
    }

    @Test func `reads a question without accents though it has abbreviations`() {
        #expect(QuestionKind.asked(in: "chay qua toc do phat nhieu ko") == [.money, .sanction])
        #expect(QuestionKind.asked(in: "dung bhyt o dau") == [.place])
    }
}
