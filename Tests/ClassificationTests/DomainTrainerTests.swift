import Classification
import Testing

struct DomainTrainerTests {
    @Test func `the same questions give the same bytes`() {
        let trainer = DomainTrainer(settings: SampleQuestions.settings)
        let first = trainer.train(SampleQuestions.set).model.encoded()
        let second = trainer.train(SampleQuestions.set).model.encoded()
        #expect(first == second)
    }

    @Test func `reports what it did`() {
        var steps: [String] = []
        let report = DomainTrainer(settings: SampleQuestions.settings)
            .train(SampleQuestions.set) { steps.append($0) }.report
        #expect(report.questions == 18)
        #expect(report.recall.keys.sorted() == ["finance", "healthcare", "none"])
        #expect((0...1).contains(report.heldOutAccuracy))
        #expect(steps.count == 3)
    }

    @Test func `another line gives another input hash`() {
        let more = LabelledQuestion(text: "mới", labels: [], weight: 1, topic: "none/x")
        let changed = TrainingSet(questions: SampleQuestions.set.questions + [more])
        #expect(changed.inputHash != SampleQuestions.set.inputHash)
        #expect(SampleQuestions.set.inputHash.count == 16)
    }
}
