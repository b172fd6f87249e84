/// What one question teaches about the choice of experts.
package struct SelectionLesson: Sendable {
    /// By the sums of sketches; the label is the expert whose passage comes first when all are asked.
    let sums: ScorerTraining.Example
    /// By single passages; the label is the expert of the first that answers.
    ///
    /// Which comes first, right or wrong, they say by themselves. Nil where none of those found
    /// answers, or an expert shows no single passage.
    let meetings: ScorerTraining.Example?
}

extension ExpertScorer {
    /// The most likely weights; those shipped where `lessons` teach nothing.
    package static func learned(from lessons: [SelectionLesson]) -> ExpertScorer {
        ExpertScorer(
            weights: ScorerTraining(lessons.map(\.sums)).learned(from: standard.weights),
            meetingWeights: ScorerTraining(lessons.compactMap(\.meetings))
                .learned(from: standard.meetingWeights)
        )
    }
}
