import SparseIndex

/// Puts every question of the collections to the network and times the choices.
struct FederationRun {
    private static let folds = 5

    let federation: Federation
    let asked: Int
    /// Whether the weights are learned, each fold's from the questions of the others.
    let learns: Bool
    /// What the questions teach, one each, where that is known already.
    var lessons: [SelectionLesson?]?

    func metrics() -> FederationMetrics {
        let scorers = learns ? learned() : [.standard]
        var room = SelectionRoom()
        var rows: [FederationEvaluation.Row] = []
        var times: [Double] = []
        for (place, question) in federation.questions.enumerated() {
            let evaluation = FederationEvaluation(
                federation,
                scorer: scorers[place % scorers.count],
                asked: asked
            )
            let began = ContinuousClock.now
            let choices = evaluation.choices(question.text, room: &room)
            times.append((ContinuousClock.now - began) / .microseconds(1))
            rows.append(evaluation.row(question, choices: choices))
        }
        return FederationEvaluation(federation, asked: asked).metrics(rows, microseconds: times)
    }

    /// The scorer for each fold; every fifth question belongs to one fold.
    private func learned() -> [ExpertScorer] {
        let lessons =
            lessons
            ?? federation.questions.map {
                federation.lesson($0, knowingAnswers: false)
            }
        return (0..<Self.folds).map { fold in
            let others = lessons.enumerated().filter { $0.offset % Self.folds != fold }
            return ExpertScorer.learned(from: others.compactMap(\.element))
        }
    }
}
