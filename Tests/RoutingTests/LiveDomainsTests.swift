import Classification
import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

struct LiveDomainsTests {
    private static let questions: [LabelledQuestion] =
        [
            ("law", "Hợp đồng lao động ký mấy lần"), ("law", "Ly hôn thì ai nuôi con"),
            ("law", "Đánh người bị phạt tù bao lâu"), ("finance", "Vay tiền ngân hàng lãi mấy"),
            ("finance", "Thuế thu nhập tính sao"), ("finance", "Gửi tiết kiệm ở đâu lợi"),
            ("none", "Chào bạn buổi sáng"), ("none", "Kể chuyện cười đi"), ("none", "Hát một bài"),
        ].map { domain, text in
            LabelledQuestion(
                text: text,
                labels: domain == "none" ? [] : [domain],
                weight: 1,
                topic: domain
            )
        }
    private static let set = TrainingSet(questions: questions)
    private static let model = DomainTrainer(settings: TrainingSettings(leastTexts: 1, folds: 2))
        .train(set).model

    private let live = LiveDomains(
        model: model,
        builtIn: ["law": "Pháp luật", "finance": "Tài chính"],
        policy: .sample(),
        questions: { set }
    )

    @Test func `a domain is routed once it is adopted and no longer once it is not`() throws {
        let before = live.current
        #expect(asked(before) != ["nong_nghiep"])
        try live.adopt([Self.farming])
        #expect(asked(live.current) == ["nong_nghiep"])
        #expect(live.current.names["nong_nghiep"] == "Nông nghiệp")
        #expect(asked(before) != ["nong_nghiep"], "what is in flight keeps what it began with")
        try live.adopt([])
        #expect(asked(live.current) == asked(before))
        #expect(live.current.names == before.names)
    }

    @Test func `the overlap is shown without any change`() throws {
        let overlap = try live.overlap(of: Self.farming.definition, beside: [])
        #expect(overlap.questions == Self.set.questions.count)
        #expect(live.current.names.count == 2)
        #expect(asked(live.current) != ["nong_nghiep"])
    }

    @Test func `a domain is not compared with its own former self`() throws {
        try live.adopt([Self.farming])
        let overlap = try live.overlap(of: Self.farming.definition, beside: [Self.farming])
        #expect(!overlap.shares.contains { $0.domain == "nong_nghiep" })
    }

    @Test func `a name that the program has taken since is passed over`() throws {
        let taken = StoredDomain.sample(id: "law", name: "Luật lệ", examples: Self.examples)
        try live.adopt([taken, Self.farming])
        #expect(live.current.names["law"] == "Pháp luật")
        #expect(asked(live.current) == ["nong_nghiep"])
    }

    @Test func `records tell one model from another`() throws {
        let versions = try [[], [Self.farming], []].map { stored in
            try live.adopt(stored)
            return decide().versions.model
        }
        #expect(versions[0] == versions[2])
        #expect(versions[1].hasPrefix(versions[0] + "+"))
    }

    private static let examples = [
        "Lúa", "Phân bón", "Sâu bệnh", "Trồng cây", "Chăn nuôi", "Nuôi gà", "Nuôi heo", "Tưới vườn",
        "Giống lúa", "Thuốc trừ sâu",
    ].flatMap { ["\($0) làm thế nào cho tốt?", "\($0) mùa này ra sao?"] }
    private static let farming = StoredDomain.sample(
        id: "nong_nghiep",
        name: "Nông nghiệp",
        examples: examples
    )

    private func decide() -> Decision {
        let sample = RoutingSample()
        return live.current.pipeline.start(
            sample.decide("Bón phân cho giống lúa nào tốt?").query,
            network: sample.network
        )
    }

    private func asked(_ view: LiveDomains.View) -> [String] {
        let sample = RoutingSample()
        return view.pipeline.start(
            sample.decide("Bón phân cho giống lúa nào tốt?").query,
            network: sample.network
        ).route.domains.map(\.id)
    }
}
