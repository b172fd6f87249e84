/// The confidence below which an expert abstains, found on its own questions.
///
/// The same confidence means more in one field than in another: patients tell stories where
/// accountants name an article. Best is where the share of right answers kept and one and a half
/// times the share of questions rightly declined come to most: a wrong answer does more harm than
/// a right one withheld. Each question counts by how far it lies from the threshold, so that no
/// single one of a few hundred decides.
enum AnswerThreshold {
    /// With fewer questions of either kind the threshold of all experts holds.
    private static let leastQuestions = 10
    private static let declineWeight = 1.5
    /// However the own questions lie: lower would be guessing, higher would be silence.
    private static let bounds = 0.2...0.8

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
            let kept = share(of: right, above: threshold)
            let left = 1 - share(of: declined, above: threshold)
            return kept + declineWeight * left
        }
        return steps.max { (gain($0), -$0) < (gain($1), -$1) } ?? ConfidenceModel.threshold
    }

    /// The share above `threshold`, each counted by the logistic function of twice the distance of
    /// the log odds.
    private static func share(of confidences: [Double], above threshold: Double) -> Double {
        let sum = confidences.reduce(0) { sum, confidence in
            let above = confidence * (1 - threshold)
            let below = (1 - confidence) * threshold
            return sum + above * above / (above * above + below * below)
        }
        return sum / Double(confidences.count)
    }
}
