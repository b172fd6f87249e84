import Evidence
import Testing
import VietnameseText

struct EmergencyTests {
    @Test(arguments: [
        "Em tôi uống hết vỉ thuốc ngủ rồi, giờ phải làm sao?", "Bạn em nói muốn chết, em sợ quá",
        "Bé nằm bất tỉnh dưới sân thì làm gì trước?", "Chú tôi bị điện giật, người tím tái",
        "Cả nhà ngộ độc nấm, gọi ai?",
    ])
    func `hears that a life is at risk, with accents or without`(question: String) {
        #expect(Emergency.isNamed(in: question))
        #expect(Emergency.isNamed(in: Folding.fold(question)))
    }

    @Test(arguments: [
        "Tiêm vắc xin cúm ở đâu?", "Thuốc ngủ có bán không cần đơn không?", "",
        "Bảo hiểm y tế trả bao nhiêu phần trăm?", "Đơn thuốc có giá trị mấy ngày?",
    ])
    func `is silent where nobody is in danger`(question: String) {
        #expect(!Emergency.isNamed(in: question))
    }

    @Test func `names the number to call`() {
        #expect(Emergency.notice.contains("115"))
    }
}
