/// Learns the weights of ``ExpertScorer`` from labels that need no human.
///
/// A question's label is the expert whose passage comes first when all are asked (Dai, Kim, Callan
/// 2017, "Learning to rank resources"), or comes first of those that answer. Maximum likelihood with a ridge, by Newton's method with
/// halved steps; convex, so every run ends at the same weights.
package struct ScorerTraining: Sendable {
    /// What the experts' sketches said for one question, and which of them held the best passage.
    package struct Example: Sendable {
        let features: [SIMD4<Double>]
        let holder: Int

        package init(evidence: [ExpertEvidence], holder: Int) {
            features = evidence.map(ExpertScorer.features)
            self.holder = holder
        }

        /// By what single passages score; nil where an expert shows none.
        package init?(meetingsOf evidence: [ExpertEvidence], holder: Int) {
            features = evidence.compactMap(ExpertScorer.meetingFeatures)
            guard features.count == evidence.count else { return nil }
            self.holder = holder
        }
    }

    private static let ridge = 1e-3
    private static let rounds = 30
    private static let leastStep = 1e-4

    private let examples: [Example]
    /// Features are brought to one spread, so that the ridge holds all alike.
    private let spread: SIMD4<Double>

    package init(_ examples: [Example]) {
        self.examples = examples.filter { $0.features.indices.contains($0.holder) }
        spread = Self.spread(of: self.examples.flatMap(\.features))
    }

    /// The most likely weights; `start` where there is nothing to learn from.
    package func learned(from start: SIMD4<Double>) -> SIMD4<Double> {
        guard !examples.isEmpty else { return start }
        var weights = SIMD4<Double>()
        var loss = loss(weights)
        for _ in 0..<Self.rounds {
            let step = newtonStep(weights)
            var share = 1.0
            while share > Self.leastStep, self.loss(weights - share * step) > loss { share /= 2 }
            let next = self.loss(weights - share * step)
            guard next < loss - 1e-9 else { break }
            weights -= share * step
            loss = next
        }
        return weights / spread
    }

    private func scaled(_ example: Example) -> [SIMD4<Double>] {
        example.features.map { $0 / spread }
    }

    private func loss(_ weights: SIMD4<Double>) -> Double {
        let all = examples.reduce(0) { sum, example in
            let scores = scaled(example).map { ($0 * weights).sum() }
            let probability = ExpertScorer.probabilities(scores)[example.holder]
            return sum - logarithm(max(probability, .leastNormalMagnitude))
        }
        return all / Double(examples.count) + Self.ridge / 2 * (weights * weights).sum()
    }

    /// Gradient over curvature.
    private func newtonStep(_ weights: SIMD4<Double>) -> SIMD4<Double> {
        var gradient = Self.ridge * weights
        var curvature = (0..<4).map { place in
            var row = SIMD4<Double>()
            row[place] = Self.ridge + 1e-6
            return row
        }
        let share = 1 / Double(examples.count)
        for example in examples {
            let features = scaled(example)
            let scores = features.map { ($0 * weights).sum() }
            let probabilities = ExpertScorer.probabilities(scores)
            let mean = zip(features, probabilities).reduce(SIMD4<Double>()) { $0 + $1.0 * $1.1 }
            gradient += share * (mean - features[example.holder])
            for (feature, probability) in zip(features, probabilities) {
                let away = feature - mean
                for place in 0..<4 { curvature[place] += share * probability * away[place] * away }
            }
        }
        return LinearSystem(curvature).solution(gradient)
    }

    private static func spread(of features: [SIMD4<Double>]) -> SIMD4<Double> {
        let count = Double(max(features.count, 1))
        let mean = features.reduce(SIMD4<Double>(), +) / count
        let variance = features.reduce(SIMD4<Double>()) { $0 + ($1 - mean) * ($1 - mean) } / count
        return variance.squareRoot() + 1e-9
    }
}
