import Evidence
import Testing
import VietnameseText

struct SentenceRankerTests {
    private let heading = "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"
    private let fine = """
        Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4 triệu đến 6 triệu đồng. Người vi phạm còn bị \
        trừ 4 điểm giấy phép lái xe. Màu của bảng tên đường do địa phương chọn.
        """
    private let steps = """
        Người dân làm thủ tục đăng ký khai sinh theo các bước sau:
        - Người dân điền tờ khai đăng ký khai sinh.
        - Người dân nộp tờ khai tại ủy ban nhân dân cấp xã.
        - Công chức tư pháp trả giấy khai sinh.

        Trẻ em được đặt tên bằng tiếng Việt.
        """

    private func read(
        question: String,
        context: String = "",
        heading: String,
        body: String,
        limit: Int = 3
    ) -> SentenceReading {
        let idf: (String) -> Double = { $0.contains(" ") ? 3 : 2 }
        let asked = PreparedQuestion(question, context: context, idf: idf)
        let text = PreparedText(heading: heading, body: body, idf: idf)
        return SentenceRanker(limit: limit).read(text, for: asked)
    }

    @Test(arguments: ["Vượt đèn đỏ bị phạt bao nhiêu?", "vuot den do bi phat bao nhieu"])
    func `begins with the sentence that answers the heading`(question: String) throws {
        let reading = read(question: question, heading: heading, body: fine)
        let first = try #require(reading.sentences.first)
        #expect(first.span.range.lowerBound == 0)
        #expect(reading.kindFit == 1)
        #expect(reading.coverage > 0.9)
        #expect(!reading.sentences.contains { $0.span.text.contains("bảng tên đường") })
    }

    @Test func `finds the sentence in the middle that a question is about`() {
        let reading = read(
            question: "bị trừ mấy điểm giấy phép lái xe",
            heading: heading,
            body: fine
        )
        #expect(reading.sentences.contains { $0.span.text.contains("trừ 4 điểm") })
    }

    @Test func `sees that a heading answers another kind of question`() {
        let place = "Nộp hồ sơ làm hộ chiếu ở đâu?"
        #expect(!read(question: "làm hộ chiếu chỗ nào", heading: place, body: steps).kindClash)
        #expect(read(question: "làm hộ chiếu mấy ngày", heading: place, body: steps).kindClash)
        #expect(!read(question: "hộ chiếu", heading: place, body: steps).kindClash)
        let plain = "Nơi làm hộ chiếu"
        #expect(!read(question: "làm hộ chiếu mấy ngày", heading: plain, body: steps).kindClash)
    }

    @Test func `counts what a heading is about beyond the question, its request aside`() {
        let question = "Bị tai nạn lao động thì được gì?"
        let general = "Bị tai nạn lao động thì được những gì?"
        let narrow = "Bị tai nạn lao động trên đường đi làm có được gì không?"
        let excess = [general, narrow].map {
            read(question: question, heading: $0, body: steps).headingExcess
        }
        #expect(excess[0] < excess[1])
    }

    @Test func `quotes all cases where an amount depends on the case`() {
        let body = """
            Người chạy quá tốc độ bị phạt tiền theo mức vượt.
            - Người vượt dưới 10 km/h bị phạt 400.000 đồng.
            - Người vượt từ 10 km/h bị phạt 800.000 đồng.
            """
        let heading = "Chạy quá tốc độ bị phạt bao nhiêu?"
        let reading = read(question: heading, heading: heading, body: body, limit: 1)
        #expect(reading.sentences.count == 3)
    }

    @Test func `covers each amount that is asked for`() {
        let reading = read(
            question: "vượt đèn đỏ mất mấy triệu và mấy điểm",
            heading: heading,
            body: fine
        )
        #expect(reading.quantities == 1)
        #expect(reading.sentences.count == 2)
        let none = read(question: "vượt đèn đỏ", heading: heading, body: fine)
        #expect(none.quantities == nil)
    }

    @Test func `keeps the steps of a procedure together and in order`() {
        let reading = read(
            question: "Thủ tục khai sinh gồm các bước nào?",
            heading: "Đăng ký khai sinh",
            body: steps,
            limit: 1
        )
        #expect(reading.sentences.count { $0.isListItem } == 3)
        #expect(reading.sentences.map(\.span.range.lowerBound).isSortedAscending)
    }

    @Test func `quotes spans that slice back exactly`() {
        for body in [fine, steps] {
            let scalars = Array(body.unicodeScalars)
            let reading = read(question: "thủ tục khai sinh đèn đỏ", heading: "", body: body)
            for sentence in reading.sentences {
                let slice = String(String.UnicodeScalarView(scalars[sentence.span.range]))
                #expect(slice == sentence.span.text)
            }
        }
    }

    @Test(arguments: ["", " ", "😀😀", "?!", "\u{0}\u{301}", "- \n- \n-"])
    func `is total on odd input`(text: String) {
        let reading = read(question: text, context: text, heading: text, body: text)
        #expect((0...1.000_001).contains(reading.coverage))
        let other = read(question: "đèn đỏ", heading: text, body: text, limit: 0)
        #expect(other.sentences.isEmpty)
    }
}

extension [Int] {
    fileprivate var isSortedAscending: Bool {
        zip(self, dropFirst()).allSatisfy { $0 < $1 }
    }
}
