/// What was decided on a question that had been held out, by places among the labels.
struct HeldOutReading {
    let question: Int
    /// The right labels: domains, or "none" alone.
    let gold: [Int]
    /// Whether it belongs to no domain.
    let isOutside: Bool
    /// The best single label.
    let label: Int
    /// The domains asked; empty when out of scope.
    let asked: [Int]
    /// The conformal set.
    let set: [Int]
    /// The probability of ``label``.
    let confidence: Double
    /// The probability of the first right label.
    let goldShare: Double
    /// The probability of "none".
    let outside: Double

    init(_ score: HeldOutScore, labels: [String], _ calibration: Calibration) {
        let shares = Calibration.softmax(score.logits, temperature: calibration.temperature)
        let none = labels.count - 1
        let ranked = (0..<none).sorted { shares[$0] > shares[$1] }
        let isRefused = shares[none] >= calibration.outOfScope
        question = score.question
        gold = labels.indices.filter { score.targets[$0] == 1 }
        isOutside = score.targets[none] == 1
        asked = isRefused ? [] : Array(calibration.asked(ranked, logits: score.logits))
        label = asked.first ?? none
        set = labels.indices.filter { shares[$0] >= calibration.conformal[$0] }
        confidence = Double(shares[label])
        goldShare = gold.first.map { Double(shares[$0]) } ?? 0
        outside = Double(shares[none])
    }

    var isRight: Bool { gold == [label] }
}
