import Classification
import Testing

struct SpellingTests {
    private static let settings = TrainingSettings(leastTexts: 1, epochs: 6, folds: 3)
    /// Each question twice: a word that stands once only is taken for a slip.
    private static let model = DomainTrainer(settings: settings).train(
        TrainingSet(questions: SampleQuestions.set.questions + SampleQuestions.set.questions)
    ).model

    @Test(arguments: [
        ("lãi suấtt tiền gử ngân hnàg", "finance"), ("rut tein o cay amt", "finance"),
        ("thuốcc kahng sinh", "healthcare"), ("dua bung du doi phai lam gi", "healthcare"),
        ("doi bogn nao vo dihc", "none"),
    ])
    func `a mistyped question goes where it was meant to go`(text: String, label: String) {
        #expect(Self.model.scores(for: text).label == label)
    }

    @Test func `the reasons name the words that were meant`() {
        #expect(
            Self.model.scores(for: "rut tein o cay atm", explaining: true).reasons.contains {
                $0.contains("tien")
            }
        )
    }

    @Test func `noise without sense is read, in bounded time, as something`() {
        for text in [String(repeating: "xqzw", count: 400), "🙂🙂🙂", "0 0 0", "", "đđđđđđđđđđ"] {
            let scores = Self.model.scores(for: text)
            let sum = scores.probabilities.reduce(scores.outOfScope) { $0 + $1.probability }
            #expect(abs(sum - 1) < 1e-3)
        }
    }
}
