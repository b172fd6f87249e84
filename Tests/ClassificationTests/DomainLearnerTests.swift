import Classification
import FoundationEssentials
import Testing

/// Domains learnt beside a small model of the registry that has seen nothing of their subjects.
struct DomainLearnerTests {
    private static let set: TrainingSet = {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let all = try? TrainingSet.load(registry: root.appending(path: "registry").path())
        let others = all?.questions.filter {
            $0.weight == 1 && !NewDomain.files.contains($0.topic)
        }
        return TrainingSet(
            questions: (others ?? []).enumerated().filter { $0.offset.isMultiple(of: 4) }
                .map(\.element)
        )
    }()
    private static let model = DomainTrainer(
        settings: TrainingSettings(leastTexts: 1, epochs: 2, folds: 2)
    )
    .train(set).model
    private static let learner = DomainLearner(model: model, set: set)
    private static let cooking = learner.learn(NewDomain.cooking)
    private static let weather = learner.learn(NewDomain.weather, besides: [NewDomain.cooking])
    private static let both = model.adding([cooking.domain, weather.domain])

    @Test(arguments: [
        ("nau_an", NewDomain.unseenCooking), ("thoi_tiet", NewDomain.unseenWeather),
    ])
    func `twenty examples win most questions that were not among them`(
        domain: String,
        unseen: [String]
    ) {
        let won = unseen.count { Self.both.scores(for: $0).label == domain }
        #expect(won * 10 >= unseen.count * 6, "\(won) of \(unseen.count)")
    }

    @Test func `questions of other domains stay where they are`() {
        let questions = Self.set.questions.filter { !$0.labels.isEmpty }
        let moved = questions.count {
            Self.model.scores(for: $0.text).asked != Self.both.scores(for: $0.text).asked
        }
        #expect(questions.count > 1_000)
        #expect(moved * 1_000 <= questions.count * 2 * 2, "two domains: \(moved) moved")
    }

    @Test func `where no new domain is asked nothing changes`() {
        for question in Self.set.questions.prefix(1_000) {
            let asked = Self.both.scores(for: question.text).asked
            guard !asked.contains("nau_an"), !asked.contains("thoi_tiet") else { continue }
            #expect(asked == Self.model.scores(for: question.text).asked, "\(question.text)")
        }
    }

    @Test(arguments: ["", "😀", "cách nấu phở", "mai trời mưa thì nấu gì", "thuế đất", "東京"])
    func `probabilities name every domain and sum to one`(text: String) {
        let scores = Self.both.scores(for: text)
        let total = scores.probabilities.reduce(scores.outOfScope) { $0 + $1.probability }
        #expect(abs(total - 1) < 1e-4)
        #expect(scores.probabilities.map(\.domain).sorted() == Self.both.domains)
        let values = scores.probabilities.map(\.probability)
        #expect(values == values.sorted(by: >))
        #expect(scores.asked.count <= 2)
    }

    @Test func `the same examples give the same gate`() {
        #expect(Self.learner.learn(NewDomain.cooking) == Self.cooking)
    }

    @Test func `a model without its added domains is the model before`() {
        let before = Self.both.adding([])
        #expect(before.domains == Self.model.domains)
        let text = NewDomain.unseenCooking[0]
        #expect(before.scores(for: text) == Self.model.scores(for: text))
    }

    @Test func `explains a new domain with words of the question`() {
        let reasons = Self.both.scores(for: "Cách làm bánh xèo giòn", explaining: true).reasons
        #expect(reasons.contains { $0.contains("bánh") || $0.contains("banh") })
        #expect(reasons.count <= 8)
    }

    @Test func `examples without words open no gate for others`() {
        let empty = DomainExamples(id: "x", name: "?", description: "!", examples: ["😀", "…"])
        let model = Self.model.adding([Self.learner.learn(empty).domain])
        #expect(model.scores(for: "Ly hôn thì ai nuôi con?").asked.first == "law")
    }

    @Test func `shows before which domain takes the examples and what it would lose`() throws {
        let questions = Self.set.questions.filter { $0.labels == ["finance"] }
        let rival = DomainExamples(
            id: "tien_bac",
            name: "Tiền bạc",
            description: "Tiền",
            examples: questions.prefix(20).map(\.text)
        )
        let learnt = Self.learner.learn(rival)
        let overlap = Self.learner.overlap(of: learnt, examples: rival, present: Self.model)
        let first = try #require(overlap.shares.first)
        #expect(first.domain == "finance")
        #expect(first.share > 0.8)
        #expect(first.examples.count == DomainOverlap.shown)
        #expect(overlap.shares.map(\.share).reduce(0, +) > 0.999)
        #expect(overlap.notWon > 5)
        #expect(overlap.notWonExamples.allSatisfy(rival.examples.contains))
        #expect(overlap.questions == Self.set.questions.count)
    }

    @Test func `a domain of its own overlaps with little`() {
        let overlap = Self.learner.overlap(
            of: Self.cooking,
            examples: NewDomain.cooking,
            present: Self.model
        )
        #expect(overlap.notWon <= 8)
        #expect(overlap.movedFromDomains * 1_000 <= overlap.questions * 2)
        #expect(overlap.moved.count <= DomainOverlap.shown)
    }
}
