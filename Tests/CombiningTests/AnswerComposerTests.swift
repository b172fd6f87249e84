import Combining
import TestSupport
import Testing
import Wire

struct AnswerComposerTests {
    @Test func `one expert's words stand alone, with a marker after them`() {
        var composer = AnswerComposer(partCount: 1, citing: .preferred)
        let text = composer.append(Self.section([("a1/b1", .saying("Được nghỉ sáu tháng."))]))
        #expect(text == "Được nghỉ sáu tháng. [1]")
    }

    @Test func `two experts are named before their words`() {
        var composer = AnswerComposer(partCount: 1, citing: .preferred)
        let text = composer.append(
            Self.section([("a1/b1", .saying("Sáu tháng.")), ("c1/d1", .saying("Bốn tháng."))])
        )
        #expect(text == "Theo Tên a1/b1: Sáu tháng. [1]\n\nTheo Tên c1/d1: Bốn tháng. [2]")
    }

    @Test func `several parts have numbered headings in order`() {
        var composer = AnswerComposer(partCount: 2, citing: .preferred)
        let first = composer.append(Self.section([("a1/b1", .saying("Một."))]))
        let second = composer.append(Self.section([("a1/b1", .saying("Hai."))], part: 1))
        #expect(first == "**1. Câu 1?**\nMột. [1]")
        #expect(second == "\n\n**2. Câu 2?**\nHai. [2]")
    }

    @Test func `a citation never reaches over into another section`() throws {
        var composer = AnswerComposer(partCount: 2, citing: .preferred)
        _ = composer.append(Self.section([("a1/b1", .saying("Một."))]))
        _ = composer.append(Self.section([("a1/b1", .saying("Hai."))], part: 1))
        #expect(quoted(composer) == ["Một.", "Hai."])
    }

    @Test func `neighbouring words of one passage share a marker`() {
        var composer = AnswerComposer(partCount: 1, citing: .preferred)
        let reply = ExpertReply.quoting([("p1", "Một."), ("p1", "Hai."), ("p2", "Ba.")])
        #expect(composer.append(Self.section([("a1/b1", reply)])) == "Một. Hai. [1] Ba. [2]")
        #expect(quoted(composer) == ["Một. Hai.", "Ba."])
        #expect(composer.citations.map(\.quote) == ["Một. Hai.", "Ba."])
    }

    @Test func `a source is listed once, with all its numbers`() {
        var composer = AnswerComposer(partCount: 1, citing: .preferred)
        let reply = ExpertReply.quoting([("p1", "Một."), ("p2", "Hai."), ("p1", "Ba.")])
        _ = composer.append(Self.section([("a1/b1", reply)]))
        let closing = composer.close(missing: [], disclaimers: [])
        #expect(composer.citations.map(\.n) == [1, 2, 3])
        #expect(
            closing.hasPrefix(
                """
                \n\nNguồn:
                [1][3] Văn bản p1, Điều p1 (cập nhật đến 2026-11-01) – a1/b1
                [2] Văn bản p2, Điều p2 (cập nhật đến 2026-11-01) – a1/b1\n\n
                """
            )
        )
    }

    @Test func `passages of one name from two experts are two sources`() {
        var composer = AnswerComposer(partCount: 1, citing: .preferred)
        _ = composer.append(
            Self.section([("a1/b1", .saying("Một.")), ("c1/d1", .saying("Hai."))])
        )
        let closing = composer.close(missing: [], disclaimers: [])
        #expect(closing.contains("– a1/b1\n[2]"))
        #expect(closing.contains("– c1/d1\n"))
    }

    @Test func `with citations off there is no marker and no source`() {
        var composer = AnswerComposer(partCount: 1, citing: .off)
        let reply = ExpertReply.quoting([("p1", "Một."), ("p2", "Hai.")])
        #expect(composer.append(Self.section([("a1/b1", reply)])) == "Một. Hai.")
        #expect(!composer.close(missing: [], disclaimers: []).contains("Nguồn"))
        #expect(composer.citations.isEmpty)
    }

    @Test func `the last sentence says that an AI wrote it`() {
        var composer = AnswerComposer(partCount: 1, citing: .preferred)
        _ = composer.append(Self.section([("a1/b1", .saying("Một."))]))
        _ = composer.close(missing: ["Chuyên gia Thuế"], disclaimers: ["Chỉ để tham khảo."])
        #expect(composer.content.hasSuffix("Chỉ để tham khảo. \(Phrases.writtenByAI)"))
        #expect(composer.content.contains("Lưu ý: Chuyên gia Thuế hiện không phản hồi"))
    }

    @Test func `a part without an answer names who did not reply`() {
        var composer = AnswerComposer(partCount: 1, citing: .preferred)
        let silent = composer.append(Self.section([], missing: ["Bộ A", "Bộ B"]))
        #expect(silent == "Chưa có câu trả lời cho phần này: Bộ A, Bộ B không phản hồi.")
        let none = composer.append(Self.section([("a1/b1", .abstention)]))
        #expect(none == "Chưa chuyên gia nào tìm thấy căn cứ để trả lời phần này.")
    }

    @Test func `steps of a procedure keep their lines`() {
        var composer = AnswerComposer(partCount: 1, citing: .off)
        let reply = ExpertReply.quoting([("p1", "Nộp đơn."), ("p1", "Chờ.")], joinedBy: "\n- ")
        #expect(composer.append(Self.section([("a1/b1", reply)])) == "Nộp đơn.\n- Chờ.")
    }

    private func quoted(_ composer: AnswerComposer) -> [String] {
        composer.citations.map { composer.content.scalars($0.start, $0.end) }
    }

    static func section(
        _ replies: [(expert: String, reply: ExpertReply)],
        part: Int = 0,
        missing: [String] = []
    ) -> SectionInput {
        SectionInput(
            part: part,
            question: "Câu \(part + 1)?",
            replies: replies.map {
                AttributedReply(
                    expert: .sample($0.expert),
                    name: "Tên \($0.expert)",
                    reply: $0.reply
                )
            },
            missing: missing
        )
    }
}
