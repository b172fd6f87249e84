/// The confidence below which an expert abstains, found on its own questions.
///
/// The same confidence means more in one field than in another: patients tell stories where
/// accountants name an article. Best is where the share of right answers kept and half the share
/// of questions rightly declined come to most: an owner would rather answer one question too many
/// than leave two unanswered.
enum AnswerThreshold {
    /// With fewer questions of either kind the threshold of all experts holds.
    private static let leastQuestions = 10
    private static let declineWeight = 0.5
    /// However the own questions lie: lower would be guessing, higher would be silence.
    private static let bounds = 0.4...0.7

    /// - Parameters:
    ///   - right: the confidences of questions whose right passage was found.
    ///   - declined: those of questions that the expert is to decline.
    /// - Returns: the threshold, from 0 to 1.
    static func fit(right: [Double], declined: [Double]) -> Double {
        guard min(right.count, declined.count) >= leastQuestions else {
            return ConfidenceModel.threshold
        }
        let steps = stride(from: bounds.lowerBound, through: bounds.upperBound, by: 0.01)
        func gain(_ threshold: Double) -> Double {
            let kept = Double(right.count { $0 >= threshold }) / Double(right.count)
            let left = Double(declined.count { $0 < threshold }) / Double(declined.count)
            return kept + declineWeight * left
        }
        return steps.max { (gain($0), -$0) < (gain($1), -$1) } ?? ConfidenceModel.threshold
    }
}
