import ExpertNode
import FoundationEssentials
import Testing

struct AbstentionTests {
    private struct Row: Encodable {
        let question: String
        let passages: [String]
    }

    private static let asked = "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"
    private static let elsewhere = "Ở Lào xe máy vượt đèn đỏ phạt bao nhiêu kíp vậy?"

    /// Questions about the same lights, `declined` of them those of another country.
    private func questions(declined: Int) throws -> [OwnQuestion] {
        let kinds = ["xe máy", "ô tô", "mô tô", "xe hơi", "xe gắn máy"]
        let ends = ["bị phạt bao nhiêu tiền", "có bị trừ điểm không", "phạt thế nào"]
        let own = (0..<60).map { number in
            let kind = kinds[number % kinds.count]
            return Row(
                question: "\(kind) vượt đèn đỏ \(ends[number % ends.count])",
                passages: [number % kinds.count % 2 == 0 ? "den#1" : "den#2"]
            )
        }
        let others = (0..<declined).map { number in
            Row(
                question: "ở Lào \(kinds[number % kinds.count]) vượt đèn đỏ phạt mấy kíp",
                passages: []
            )
        }
        return try (own + others).map {
            try JSONDecoder().decode(OwnQuestion.self, from: JSONEncoder().encode($0))
        }
    }

    @Test func `declines what its questions teach it to decline, and nothing else`() throws {
        let knowledge = try SampleExpert.knowledge()
        let taught = knowledge.fitted(on: try questions(declined: 60))
        #expect(!knowledge.reply(to: Self.elsewhere).abstained)
        #expect(taught.reply(to: Self.elsewhere).abstained)
        #expect(!taught.reply(to: Self.asked).abstained)
        #expect(
            taught.reply(to: Self.elsewhere).confidence < taught.reply(to: Self.asked).confidence
        )
    }

    @Test func `learns no field of few questions`() throws {
        let knowledge = try SampleExpert.knowledge()
        let taught = knowledge.fitted(on: try questions(declined: 49))
        for question in [Self.asked, Self.elsewhere] {
            #expect(
                taught.reply(to: question).confidence == knowledge.reply(to: question).confidence
            )
        }
    }

    @Test(arguments: [("law", false), ("healthcare", true)])
    func `says whom to call in an emergency where it is an expert on health`(
        domain: String,
        says: Bool
    ) throws {
        let yaml = SampleExpert.manifest.replacing("[law]", with: "[\(domain)]")
        let sample = try SampleExpert.knowledge()
        let knowledge = Knowledge(
            manifest: try ExpertManifest(yaml: yaml),
            passages: sample.passages.all
        )
        let urgent = knowledge.reply(to: "Bạn em nuốt cả vỉ thuốc ngủ, gọi số nào?")
        #expect(urgent.abstained)
        #expect(urgent.reason?.contains("115") == says)
        let calm = knowledge.reply(to: "Sốt xuất huyết có lây không?")
        #expect(calm.abstained)
        #expect(calm.reason?.contains("115") == false)
    }
}
