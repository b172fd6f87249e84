import Testing
import VietnameseText

struct TurnCuesTests {
    @Test(arguments: [
        "cảm ơn bạn nhiều", "Dạ vâng ạ", "ok cảm ơn nhé", "Xin chào!", "hiểu rồi ạ", "thanks",
        "cam on ban", "da em hieu roi", "", "?!",
    ])
    func `thanks and greetings ask nothing`(turn: String) {
        #expect(TurnCues(turn).isCourtesy)
    }

    @Test(arguments: [
        "cảm ơn, thế lệ phí bao nhiêu?", "chào bạn, làm hộ chiếu ở đâu?", "vâng, ô tô ạ?",
        "dạ 15 ngày ạ", "it",
    ])
    func `a courtesy before a question does not hide it`(turn: String) {
        #expect(!TurnCues(turn).isCourtesy)
    }

    @Test(
        arguments: [
            ("còn ô tô thì sao?", ["resumes", "closes"]),
            ("Vậy thì nộp ở đâu?", ["resumes", "asks"]),
            ("Dạ, thế mất bao lâu?", ["joins", "asks"]),
            ("nếu quá hạn thì sao ạ", ["joins", "closes"]),
            ("Cái đó có mất tiền không?", ["points", "asks"]),
            ("Loại này dùng được không", ["points", "asks"]),
            ("cho hỏi thêm chuyện khác", ["opens", "departs"]),
            ("bạn tên gì", ["addresses", "asks"]),
            ("vay thi nop o dau", ["resumes", "asks"]),
            ("truong hop do thi sao", ["points", "closes"]),
            ("what about cars?", ["resumes"]), ("how long does it take?", ["points", "asks"]),
            ("tôi còn ô tô", []), ("ô tô cũng vậy à?", ["closes"]),
        ] as [(String, Set<String>)]
    )
    func `connectives, pronouns and ellipsis are seen`(turn: String, expected: Set<String>) {
        #expect(Self.seen(in: TurnCues(turn)) == expected)
    }

    @Test(arguments: [
        "vay mua nha", "the can cuoc", "con toi hoc lop 1", "do xe o dau", "nha o dau", "ban nha",
    ])
    func `what may be another word without its marks is no cue`(turn: String) {
        #expect(Self.seen(in: TurnCues(turn)).isSubset(of: ["asks"]))
    }

    @Test func `a pronoun for what the turn itself names points at nothing before`() {
        let turn = "Công ty trả lương qua hai ngân hàng nước ngoài, trường hợp này kê khai ra sao?"
        #expect(!TurnCues("Chủ trọ đòi thêm tiền cọc, \(turn)").points)
        #expect(TurnCues("trường hợp này kê khai ra sao?").points)
    }

    @Test(arguments: [
        ("mất bao lâu", 0.0), ("hồ sơ nộp ở đâu?", 0), ("đóng thuế bao nhiêu", 0.5),
        ("sốt xuất huyết có lây không", 3), ("bệnh sởi", 1.5),
    ])
    func `substance is what a turn names of its own`(turn: String, expected: Double) {
        #expect(TurnCues(turn).substance == expected)
    }

    private static func seen(in cues: TurnCues) -> Set<String> {
        let all = [
            ("departs", cues.departs), ("opens", cues.opens), ("resumes", cues.resumes),
            ("joins", cues.joins), ("closes", cues.closes), ("asks", cues.asks),
            ("points", cues.points), ("addresses", cues.addresses),
        ]
        return Set(all.filter(\.1).map(\.0))
    }
}
