import ExpertNode
import Testing

struct GroundingCheckTests {
    private static let fine =
        "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng."
    private static let points =
        "Người đi xe máy vượt đèn đỏ còn bị trừ 4 điểm giấy phép lái xe."

    private let passages: [Passage]
    private let check: GroundingCheck

    init() throws {
        passages =
            try DocumentParser(file: "den.md").parse(SampleExpert.lights)
            + DocumentParser(file: "bang-lai.md").parse(SampleExpert.licences)
        check = GroundingCheck(passages: passages)
    }

    @Test(arguments: [
        "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng [1].",
        "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng. [1]",
        "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng.[3, 1]",
        "1. Xe máy vượt đèn đỏ bị phạt từ 4.000.000 đồng đến 6.000.000 đồng [2] [1].",
        "nguoi di xe may vuot den do bi phat tien tu 4.000.000 dong den 6.000.000 dong [1]",
        "Xe máy vượt\u{200B} đèn đỏ bị phạt\u{FEFF} từ 4000000 đồng đến 6000000 đồng [1].",
    ])
    func `keeps a sentence that the passage it cites says`(text: String) throws {
        let kept = check.supported(in: text)
        let sentence = try #require(kept.first)
        #expect(kept.count == 1)
        #expect(sentence.passage.id == "den#1")
        #expect(sentence.quotes.map { Self.slice(sentence.passage, $0) } == [Self.fine])
    }

    @Test(arguments: [
        ("a number that is not there", "Xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng [9]."),
        (
            "another number",
            "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng đến 7.000.000 đồng [1]."
        ),
        ("no citation", Self.fine),
        ("a mark before it", "[1] \(Self.fine)"),
        ("the wrong passage", "\(Self.fine) [2]"),
        ("a passage that does not exist", "\(Self.fine) [5][0][99]"),
        ("a mark that is none", "\(Self.fine) [một] [1a] [] [1"),
        ("a turn into its opposite", "Người bị trừ hết điểm được lái xe [4]."),
        ("words of its own", "Bạn nên gọi số này để được giảm tiền phạt vượt đèn đỏ [1]."),
        ("nothing but a mark", "[1]."),
        ("nothing", ""),
        ("the word for nothing", "KHÔNG CÓ"),
    ])
    func `drops a sentence that is not supported`(why: String, text: String) {
        #expect(check.supported(in: text).isEmpty, "\(why)")
    }

    @Test func `drops the unsupported among the supported and keeps their order`() {
        let text = """
            \(Self.points) [1] Mức phạt sẽ tăng gấp 10 lần vào năm sau [1].
            \(Self.fine) [1]
            - Người dân nộp đơn và bằng lái cũ cho cơ quan công an [3].
            Chúc bạn lái xe an toàn!
            """
        let kept = check.supported(in: text)
        #expect(kept.map(\.passage.id) == ["den#1", "den#1", "bang-lai#1"])
        #expect(kept.map(\.text).first == Self.points)
    }

    @Test func `takes neighbouring sentences together where one says both`() throws {
        let text = """
            Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng, còn bị \
            trừ 4 điểm giấy phép lái xe [1].
            """
        let sentence = try #require(check.supported(in: text).first)
        #expect(
            sentence.quotes.map { Self.slice(sentence.passage, $0) } == [Self.fine, Self.points]
        )
    }

    @Test func `keeps nothing of random text, and never fails`() {
        var generator = SeededGenerator(seed: 5)
        let pieces = [
            "[1]", "[", "]", "1,", "]. ", "đèn đỏ", "\n", "- ", "4.", "\u{301}", "😀", " ",
        ]
        for _ in 0..<500 {
            let count = Int.random(in: 0...30, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }
            for kept in check.supported(in: text.joined()) {
                for quote in kept.quotes {
                    #expect(!Self.slice(kept.passage, quote).isEmpty)
                }
            }
        }
    }

    private static func slice(_ passage: Passage, _ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(Array(passage.text.unicodeScalars)[range]))
    }
}
