import ExpertNode
import Testing
import Wire

struct SupersededTextTests {
    private static let old = "Nghị định 100/2019/NĐ-CP"
    private static let new = "Nghị định 168/2024/NĐ-CP"

    @Test(
        arguments: [
            (new, "2025-01-01", "đã được thay thế từ ngày 01/01/2025 bởi \(new)"),
            (new, nil, "đã được thay thế bởi \(new)"),
            (nil, "2025-01-01", "đã hết hiệu lực từ ngày 01/01/2025"),
            (nil, nil, "đã hết hiệu lực"),
        ] as [(String?, String?, String)]
    )
    func `says since when and by what a text was replaced`(
        successor: String?,
        since: String?,
        fate: String
    ) throws {
        let supersession = Supersession(successor: successor, since: since)
        let any = try #require(SampleExpert.knowledge().passages.passage(at: 0))
        for name in [Self.old, "\(Self.old), sửa đổi bởi Nghị định 123/2021/NĐ-CP"] {
            let marked = passage(like: any, document: supersession.marking(name), text: any.text)
            #expect(
                SupersessionNote(marked)?.text
                    == "Lưu ý: \(Self.old) \(fate) (tài liệu cập nhật đến ngày 01/11/2026)."
            )
        }
        #expect(SupersessionNote(passage(like: any, document: Self.old, text: "")) == nil)
    }

    @Test func `a quoted text that is replaced is remarked on once, on evidence of its own`()
        throws
    {
        let supersession = Supersession(successor: Self.new, since: "2025-01-01")
        let reading = try knowledge(supersession).reply(to: Self.question)
        let note = try #require(reading.evidence.first.flatMap { SupersessionNote($0.passage) })
        let reply = ExpertReply(reading)
        #expect(reply.text == "\(reading.text)\n\(note.text)")
        #expect(reply.report.confidence == reading.confidence)
        let last = try #require(reply.report.evidence.last)
        #expect(last.passageId == reading.evidence.first?.passage.id)
        #expect(last.text.hasSuffix("\n\(note.text)"))
        let answer = Array(reply.text.unicodeScalars)
        for evidence in reply.report.evidence {
            let text = Array(evidence.text.unicodeScalars)
            #expect(
                text[evidence.quoteStart..<evidence.quoteEnd]
                    == answer[evidence.answerStart..<evidence.answerEnd]
            )
        }
    }

    @Test func `a text in force is left alone, and so is an abstention`() throws {
        let current = try knowledge(nil).reply(to: Self.question)
        #expect(ExpertReply(current).text == current.text)
        let abstained = try knowledge(Supersession(successor: nil, since: nil))
            .reply(to: "Thời tiết Paris ngày mai ra sao?")
        #expect(abstained.abstained)
        #expect(ExpertReply(abstained).text.isEmpty)
    }

    @Test func `the remark fits however long the passage is`() throws {
        let more = String(repeating: " Trạm thu phí mở suốt ngày đêm.", count: 100)
        let supersession = Supersession(successor: Self.new, since: nil)
        let reply = ExpertReply(try knowledge(supersession, more: more).reply(to: Self.question))
        let noted = try #require(reply.report.evidence.last).text
        #expect(noted.unicodeScalars.count == EvidencePassage.textLimit)
        #expect(noted.hasSuffix("\(Self.new) (tài liệu cập nhật đến ngày 01/11/2026)."))
    }

    private static let question = "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"

    /// The sample expert, all of whose texts became what is told.
    private func knowledge(_ supersession: Supersession?, more: String = "") throws -> Knowledge {
        let passages = try SampleExpert.knowledge().passages.all.map { passage in
            self.passage(
                like: passage,
                document: supersession?.marking(Self.old) ?? Self.old,
                text: passage.text + more
            )
        }
        return Knowledge(
            manifest: try ExpertManifest(yaml: SampleExpert.manifest),
            passages: passages
        )
    }

    private func passage(like passage: Passage, document: String, text: String) -> Passage {
        Passage(
            id: passage.id,
            title: passage.title,
            heading: passage.heading,
            text: text,
            topic: passage.topic,
            document: document,
            section: passage.section,
            asOf: passage.asOf,
            inForce: passage.inForce,
            url: passage.url
        )
    }
}
