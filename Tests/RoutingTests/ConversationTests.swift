import Routing
import TestSupport
import Testing
import VietnameseText

struct ConversationTests {
    static let followUps = [
        ("Xe máy vượt đèn đỏ bị phạt bao nhiêu?", "còn ô tô thì sao?"),
        ("Xe máy vượt đèn đỏ bị phạt bao nhiêu?", "Thế xe đạp điện?"),
        ("Xe máy vượt đèn đỏ bị phạt bao nhiêu?", "nếu không nộp phạt thì sao ạ"),
        ("Làm hộ chiếu cần giấy tờ gì?", "Thế mất bao lâu?"),
        ("Làm hộ chiếu cần giấy tờ gì?", "nộp ở đâu"),
        ("Làm hộ chiếu cần giấy tờ gì?", "cảm ơn, vậy lệ phí bao nhiêu?"),
        ("Làm hộ chiếu cần giấy tờ gì?", "trẻ em?"),
        ("Làm hộ chiếu cần giấy tờ gì?", "Có cách nào nhanh hơn không?"),
        ("Sốt xuất huyết kiêng gì?", "Bệnh này có lây không?"),
        ("Sốt xuất huyết kiêng gì?", "tại sao?"),
        ("Thuế thu nhập cá nhân tính thế nào?", "Trường hợp đó có được miễn không?"),
        ("Hợp đồng thử việc kéo dài bao lâu?", "nó có phải công chứng không"),
        ("Di chúc viết tay có giá trị không?", "còn di chúc miệng?"),
        ("How do I get a passport, hộ chiếu?", "How long does it take?"),
        ("Thủ tục cấp căn cước thế nào?", "không làm thì có bị phạt không?"),
    ]

    static let changes = [
        ("Xe máy vượt đèn đỏ bị phạt bao nhiêu?", "Sốt xuất huyết có lây không?"),
        ("Làm hộ chiếu cần giấy tờ gì?", "Lãi suất tiết kiệm mười hai tháng là bao nhiêu?"),
        ("Làm hộ chiếu cần giấy tờ gì?", "Cho hỏi di chúc viết tay có giá trị không?"),
        ("Lương hưu tính thế nào?", "chuyện khác, tiêm uốn ván ở đâu?"),
        ("Lương hưu tính thế nào?", "Nếu mất căn cước khi đi nước ngoài thì phải làm sao?"),
        ("Bệnh sởi kiêng gì?", "lãi suất vay mua nhà"),
        ("Bệnh sởi kiêng gì?", "Chủ nhà phá hợp đồng thuê trọ, như vậy có bị phạt không?"),
        ("Hợp đồng thử việc kéo dài bao lâu?", "Cảm ơn bạn nhiều"),
        ("Hợp đồng thử việc kéo dài bao lâu?", "dạ em hiểu rồi ạ"),
        ("Hợp đồng thử việc kéo dài bao lâu?", "Thời tiết hôm nay thế nào?"),
        ("Hợp đồng thử việc kéo dài bao lâu?", "Viết cho mình một bài thơ"),
        ("Hợp đồng thử việc kéo dài bao lâu?", "bạn tên gì"),
        ("Cách làm bánh mì?", "Học phí lớp 10 trường công bao nhiêu?"),
    ]

    @Test(arguments: followUps)
    func `what asks on is read behind what it asks on about`(before: String, last: String) {
        for (before, last) in [(before, last), (Folding.fold(before), Folding.fold(last))] {
            let reading = read([before], last)
            #expect(reading.isFollowUp, "\(last)")
            #expect(reading.question == "\(before) \(last)")
            #expect(reading.text == last)
        }
    }

    @Test(arguments: changes)
    func `another subject, thanks and small talk are read alone`(before: String, last: String) {
        for (before, last) in [(before, last), (Folding.fold(before), Folding.fold(last))] {
            let reading = read([before], last)
            #expect(!reading.isFollowUp, "\(last)")
            #expect(reading.question == last)
        }
    }

    @Test(arguments: [
        (["Xin chào", "Làm hộ chiếu ở đâu?", "cảm ơn"], "mất bao lâu?", ["Làm hộ chiếu ở đâu?"]),
        (["Làm hộ chiếu ở đâu?", "Bệnh sởi kiêng gì?"], "có lây không?", ["Bệnh sởi kiêng gì?"]),
        (
            ["vượt đèn đỏ phạt sao", "còn ô tô thì sao?"], "có bị giữ bằng không?",
            ["vượt đèn đỏ phạt sao.", "còn ô tô thì sao?"]
        ),
        (
            ["Vượt đèn đỏ phạt sao?", "còn ô tô thì sao?", "thế xe đạp thì sao?"],
            "còn xe đạp điện thì sao?", ["Vượt đèn đỏ phạt sao?"]
        ),
        (
            [
                "Làm hộ chiếu ở đâu?", "mất bao lâu?", "lệ phí bao nhiêu?",
                "nộp online được không?",
                "cần giấy tờ gì?",
            ],
            "Ai nộp cũng được à?",
            [
                "Làm hộ chiếu ở đâu?", "lệ phí bao nhiêu?", "nộp online được không?",
                "cần giấy tờ gì?",
            ]
        ),
        (["Xin chào", "dạ"], "mất bao lâu?", []),
    ])
    func `the matter begins with the last turn that stood alone`(
        earlier: [String],
        last: String,
        expected: [String]
    ) {
        #expect(read(earlier, last).context == expected.joined(separator: " "))
    }

    @Test func `a turn without others before it is left as it is`() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let text = Self.turn(using: &generator)
            let reading = read([], text)
            #expect(reading.question == text)
            #expect(!reading.isFollowUp)
        }
    }

    @Test func `what is read is never longer than the bound, and ends with the last turn`() {
        var generator = SeededGenerator(seed: 12)
        var followUps = 0
        for _ in 0..<100 {
            let earlier = (0..<generator.below(12)).map { _ in Self.turn(using: &generator) }
            let last = Self.turn(using: &generator)
            let reading = read(earlier, last)
            guard reading.isFollowUp else {
                #expect(reading.question == last)
                continue
            }
            followUps += 1
            #expect(reading.question.unicodeScalars.count <= Conversation.limit)
            #expect(reading.question.hasSuffix(" \(last)"))
        }
        #expect(followUps > 10)
    }

    /// A cue, or a sentence of any length.
    private static func turn(using generator: inout SeededGenerator) -> String {
        let cues = ["còn ô tô thì sao?", "thế mất bao lâu?", "cảm ơn", "cái đó ở đâu", "🇻🇳"]
        guard generator.once(in: 2) else { return cues[generator.below(cues.count)] }
        let length = 1 + generator.below(generator.once(in: 4) ? 900 : 12)
        return SampleSentence.random(length: length, using: &generator)
    }

    private func read(_ earlier: [String], _ last: String) -> ConversationReading {
        Conversation(earlier: earlier, last: last).read { DialogueClassifier().scores(for: $0) }
    }
}
