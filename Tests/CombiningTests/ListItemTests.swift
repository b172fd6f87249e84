import Combining
import TestSupport
import Testing
import Wire

struct ListItemTests {
    @Test func `keeps the steps of a procedure as list items`() throws {
        let steps = ["Người dân nộp tờ khai.", "Cán bộ trả giấy hẹn."]
        let text = "- \(steps[0])\n- \(steps[1])"
        var start = 0
        let evidence = steps.map { step in
            let from = start + 2
            start = from + step.unicodeScalars.count + 1
            return EvidencePassage(
                passageId: "thu-tuc#1",
                text: step,
                document: "Luật Hộ tịch 2014",
                section: "Điều 16",
                asOf: "2026-01-01",
                url: nil,
                quote: 0..<step.unicodeScalars.count,
                answer: from..<from + step.unicodeScalars.count
            )
        }
        let reply = ExpertReply(
            text: text,
            report: ReplyReport(confidence: 0.9, abstained: false, evidence: evidence)
        )
        let expert = try #require(ExpertID("mau-hanh-chinh/hanh-chinh"))
        var composer = AnswerComposer(partCount: 1, citing: .preferred)
        let piece = composer.append(
            SectionInput(
                part: 0,
                question: "Khai sinh thế nào?",
                replies: [AttributedReply(expert: expert, name: "Hành chính", reply: reply)],
                missing: []
            )
        )
        #expect(piece == "\(text) [1]")
    }
}
