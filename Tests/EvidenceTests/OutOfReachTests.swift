import Evidence
import Testing
import VietnameseText

struct OutOfReachTests {
    @Test(arguments: [
        ("Năm 2030 lệ phí trước bạ sẽ là bao nhiêu?", OutOfReach.forecast),
        ("Dự đoán giá vàng giúp mình với", .forecast),
        ("Giá nhà bao giờ thì giảm, năm nào vậy?", .forecast),
        ("Theo bạn thì mức phạt vậy có nặng quá không?", .opinion),
        ("Tôi nộp đơn từ hôm kia, hồ sơ của tôi đến đâu rồi ạ?", .ownFile),
        ("Cho tôi số điện thoại của bác sĩ trưởng khoa", .contact),
        ("Bảo hiểm xe hãng nào rẻ nhất?", .market), ("Tiệm nào giỏi nhất?", .market),
        ("Lãi suất gửi một năm sáng nay là mấy?", .market),
        ("Đơn của tui tòa thụ lý chưa?", .ownFile), ("Giấy em nộp giờ tới khâu nào?", .ownFile),
    ])
    func `knows what no document answers, with accents or without`(
        question: String,
        reason: OutOfReach
    ) {
        #expect(OutOfReach.reason(question, asOf: 2026) == reason)
        #expect(OutOfReach.reason(Folding.fold(question), asOf: 2026) == reason)
    }

    @Test(arguments: [
        "Năm 2027 lương tối thiểu vùng I là bao nhiêu?", "Hồ sơ của tôi cần những giấy tờ gì?",
        "Số điện thoại cấp cứu là số nào?", "Từ năm 2026 được giảm trừ bao nhiêu một tháng?",
        "Hộ chiếu cấp năm 2019 có hạn bao nhiêu năm?", "Bạn của tôi bị tai nạn thì làm gì?", "",
        "Giá đất tính thuế do ai quy định?", "Theo bản án ly hôn thì ai nuôi con?",
        "Văn bản thay thế Nghị định 100 là văn bản nào?", "theo ban an ly hon thi ai nuoi con",
        "Tháng sau tôi tham gia bảo hiểm thì đóng bao nhiêu?", "ngay mai toi di gia han ho chieu",
        "Sang tên xe tuần tới phải nộp lệ phí bao nhiêu?", "van ban thay the nghi dinh 100",
        "Hồ sơ của tôi đã được duyệt thì nhận ở đâu?", "Nộp đơn rồi mà chưa ai thụ lý thì sao?",
        "Nghỉ hưu năm 2028 được hưởng bao nhiêu phần trăm?", "Cho xin số hiệu của nghị định",
    ])
    func `lets other questions through`(question: String) {
        #expect(OutOfReach.reason(question, asOf: 2026) == nil)
    }

    @Test func `takes no year for far where it is not told what the documents are as of`() {
        #expect(OutOfReach.reason("Năm 2040 thuế sẽ bao nhiêu?", asOf: nil) == nil)
    }
}
