import ExpertNode
import Testing

struct SupersededRankingTests {
    private static let question = "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"

    @Test(arguments: [true, false])
    func `of two texts on one matter the one in force is quoted first`(oldIsFirst: Bool) throws {
        let old = try passages("cu.md", fine: "2.000.000", matter: Self.replaced)
        let new = try passages("moi.md", fine: "4.000.000", matter: "")
        let knowledge = Knowledge(
            manifest: try ExpertManifest(yaml: SampleExpert.manifest),
            passages: oldIsFirst ? old + new : new + old
        )
        let reading = knowledge.reply(to: Self.question)
        #expect(reading.evidence.first?.passage.id == "moi#1")
        #expect(reading.text.hasPrefix("Người đi xe máy vượt đèn đỏ bị phạt tiền 4.000.000 đồng."))
    }

    @Test func `a text that alone answers is quoted although it was replaced`() throws {
        let old = try passages("cu.md", fine: "2.000.000", matter: Self.replaced)
        let knowledge = Knowledge(
            manifest: try ExpertManifest(yaml: SampleExpert.manifest),
            passages: try old + DocumentParser(file: "bang-lai.md").parse(SampleExpert.licences)
        )
        #expect(knowledge.reply(to: Self.question).evidence.first?.passage.id == "cu#1")
    }

    @Test func `front matter says what replaced a document, and from when`() throws {
        let passage = try #require(passages("cu.md", fine: "1", matter: Self.replaced).first)
        #expect(passage.supersession?.successor == "Nghị định 168/2024/NĐ-CP")
        #expect(passage.supersession?.since == "2025-01-01")
        let later = Self.replaced.replacing("2025", with: "2027")
        #expect(try passages("cu.md", fine: "1", matter: later).first?.supersession == nil)
        #expect(throws: KnowledgeError.self) {
            try passages("cu.md", fine: "1", matter: "superseded_on: mai\n")
        }
    }

    private static let replaced = """
        superseded_by: Nghị định 168/2024/NĐ-CP
        superseded_on: 2025-01-01

        """

    private func passages(_ file: String, fine: String, matter: String) throws -> [Passage] {
        try DocumentParser(file: file).parse(
            """
            ---
            title: Đèn tín hiệu giao thông
            topic: fines
            document: Nghị định về xử phạt
            in_force: 2020-01-01
            as_of: 2026-11-01
            \(matter)---

            ## Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?
            source: Nghị định về xử phạt, Điều 7

            Người đi xe máy vượt đèn đỏ bị phạt tiền \(fine) đồng.
            """
        )
    }
}
