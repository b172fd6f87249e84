import Classification
import Testing

struct DomainModelTests {
    private let model = DomainTrainer(settings: SampleQuestions.settings)
        .train(SampleQuestions.set).model

    @Test(arguments: [
        ("vay tiền ngân hàng", "finance"),
        ("vay tien ngan hang", "finance"),
        ("bé bị đau bụng uống thuốc gì", "healthcare"),
        ("be\u{0301} bi\u{0323} sô\u{0301}t", "healthcare"),
        ("chào bạn", "none"),
    ])
    func `knows what it was taught in any spelling`(text: String, label: String) {
        #expect(model.scores(for: text).label == label)
    }

    @Test(arguments: ["", " ", "?!…", "東京", "😀", "a\u{0301}\u{0301}\u{0301}", "\u{0000}", "1,2,3"])
    func `answers any text with probabilities that sum to one`(text: String) {
        let scores = model.scores(for: text)
        let total = scores.probabilities.reduce(scores.outOfScope) { $0 + $1.probability }
        #expect(abs(total - 1) < 1e-5)
        #expect(scores.probabilities.map(\.domain).sorted() == ["finance", "healthcare"])
        #expect(scores.asked.count <= 2)
    }

    @Test func `orders probabilities from most to least`() {
        let values = model.scores(for: "mở thẻ ngân hàng").probabilities.map(\.probability)
        #expect(values == values.sorted(by: >))
    }

    @Test func `explains with n-grams of the text`() {
        let reasons = model.scores(for: "vay tiền ngân hàng", explaining: true).reasons
        #expect(reasons.contains { $0.contains("tiền") || $0.contains("tien") })
        #expect(reasons.count <= 8)
    }

    @Test(arguments: [
        "vay tiền ngân hàng", "bé bị đau bụng uống thuốc gì", "chào bạn", "", "xyz qwrt",
        "ngân hàng ngân hàng ngân hàng thuốc", "東京 1,2,3",
    ])
    func `explaining changes nothing but the reasons`(text: String) {
        let plain = model.scores(for: text)
        let explained = model.scores(for: text, explaining: true)
        #expect(plain.reasons.isEmpty)
        #expect(explained.probabilities == plain.probabilities)
        #expect(explained.outOfScope == plain.outOfScope)
        #expect(explained.set == plain.set)
        #expect(explained.asked == plain.asked)
        #expect(Set(explained.reasons).count == explained.reasons.count)
        #expect(model.scores(for: text, explaining: true) == explained)
    }

    @Test func `a text without a known word has no reasons`() {
        #expect(model.scores(for: "xyz qwrt", explaining: true).reasons.isEmpty)
    }

    @Test func `a very long text costs no more than a long one`() {
        let long = Array(repeating: "ngân hàng", count: 200).joined(separator: " ")
        #expect(model.scores(for: long) == model.scores(for: long + " thuốc đau bụng bác sĩ"))
    }
}
