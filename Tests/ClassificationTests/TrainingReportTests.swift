import Classification
import Testing

struct TrainingReportTests {
    private static let report = DomainTrainer(settings: SampleQuestions.settings)
        .train(SampleQuestions.set).report

    @Test func `names the subjects that were read worst, worst first`() {
        let worst = Self.report.worst
        #expect(!worst.isEmpty && worst.count <= 12)
        #expect(worst.map(\.recall) == worst.map(\.recall).sorted())
        #expect(worst.allSatisfy { $0.topic.contains("/part") && $0.questions == 2 })
    }

    @Test func `counts what was taken for what, most often first`() {
        let confusions = Self.report.confusions
        let wrong = Double(confusions.map(\.questions).reduce(0, +))
        #expect(abs(wrong - (1 - Self.report.heldOutAccuracy) * 18) < 1e-6)
        #expect(confusions.allSatisfy { $0.label != $0.taken })
        #expect(confusions.map(\.questions) == confusions.map(\.questions).sorted(by: >))
    }

    @Test func `shows the questions it learnt least`() {
        let all = Set(SampleQuestions.set.questions.map(\.text))
        #expect(!Self.report.leastLearnt.isEmpty)
        #expect(Self.report.leastLearnt.allSatisfy(all.contains))
    }
}
