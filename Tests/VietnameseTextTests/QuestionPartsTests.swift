import Testing
import VietnameseText

struct QuestionPartsTests {
    @Test(arguments: [
        (
            "Bị ốm dài ngày thì được nghỉ mấy tháng, nộp giấy tờ ở đâu?",
            ["Bị ốm dài ngày thì được nghỉ mấy tháng", "nộp giấy tờ ở đâu"]
        ),
        (
            "bi om dai ngay thi duoc nghi may thang, nop giay to o dau",
            ["bi om dai ngay thi duoc nghi may thang", "nop giay to o dau"]
        ),
        (
            "Vượt đèn đỏ phạt bao nhiêu? Nộp phạt trực tuyến thế nào?",
            ["Vượt đèn đỏ phạt bao nhiêu", "Nộp phạt trực tuyến thế nào"]
        ),
        (
            "Thuê nhà có phải đóng thuế không và khai thuế thuê nhà ở đâu",
            ["Thuê nhà có phải đóng thuế không", "khai thuế thuê nhà ở đâu"]
        ),
        ("Phải nộp gì và ở đâu?", ["Phải nộp gì và ở đâu?"]),
        ("Điều kiện và hồ sơ cấp hộ chiếu gồm gì?", ["Điều kiện và hồ sơ cấp hộ chiếu gồm gì?"]),
        ("Bản sao, bản chính khác nhau.", ["Bản sao, bản chính khác nhau."]),
        ("bi dau dau, dau bung", ["bi dau dau, dau bung"]),
        ("", [""]),
    ])
    func `splits only where both sides ask`(input: String, expected: [String]) {
        #expect(QuestionParts.split(input).map(\.text) == expected)
    }

    @Test func `a later part carries what stands before it`() throws {
        let parts = QuestionParts.split(
            "Mất thẻ bảo hiểm thì làm lại ở đâu, lệ phí cấp lại bao nhiêu?"
        )
        #expect(parts.map(\.context) == ["", "Mất thẻ bảo hiểm thì làm lại ở đâu"])
    }

    @Test func `never more than four parts`() {
        let many = (1...7).map { "khoản tiền phạt số \($0) là bao nhiêu" }.joined(separator: ", ")
        #expect(QuestionParts.split(many).count == 4)
    }

    @Test func `any text gives one to four parts taken from it`() {
        for text in SampleText.fuzz(count: 500).map(Composition.compose) {
            let parts = QuestionParts.split(text)
            #expect((1...4).contains(parts.count))
            #expect(parts.allSatisfy { text.contains($0.text) || $0.text.isEmpty })
        }
    }
}
