/// How a training went, measured on the questions while they were held out.
package struct TrainingReport: Sendable, Equatable {
    /// A subject and how much of it was read rightly without having been seen.
    package struct Subject: Sendable, Equatable {
        package let topic: String
        package let questions: Int
        package let recall: Double
    }

    /// Questions of one label that were taken for another.
    package struct Confusion: Sendable, Equatable {
        package let label: String
        package let taken: String
        package let questions: Int
    }

    package let questions: Int
    package let examples: Int
    /// The share of held-out questions with at most one domain whose label was right.
    package let heldOutAccuracy: Double
    /// That share for each label.
    package let recall: [String: Double]
    package let temperature: Double
    /// Expected calibration error of the label, see ``RoutingMetrics/ece``.
    package let ece: Double
    /// Area under the ROC curve of "none" over topics that were not trained on.
    package let auroc: Double?
    /// The share of questions whose label stands in their conformal set, and how large that is.
    package let coverage: Double
    package let meanSetSize: Double
    /// The share of held-out questions with two domains that are put to both.
    package let bothFound: Double
    /// The subjects that were read worst, worst first.
    package let worst: [Subject]
    /// What is taken for what, most often first.
    package let confusions: [Confusion]
    /// The questions whose label was thought least likely.
    package let leastLearnt: [String]

    private static let listLimit = 12

    init(
        _ questions: [LabelledQuestion],
        examples: Int,
        heldOut: [HeldOutScore],
        labels: [String],
        calibration: Calibration
    ) {
        let rows = heldOut.map { HeldOutReading($0, labels: labels, calibration) }
        let single = rows.filter { $0.gold.count == 1 }
        self.questions = questions.count
        self.examples = examples
        temperature = Double(calibration.temperature)
        heldOutAccuracy = Self.share(single, \.isRight)
        recall = Dictionary(grouping: single) { labels[$0.gold[0]] }
            .mapValues { Self.share($0, \.isRight) }
        ece = CalibrationError.expected(single.map { ($0.confidence, $0.isRight) })
        auroc = OutsideScores(
            inside: rows.filter { !$0.isOutside }.map(\.outside),
            outside: rows.filter(\.isOutside).map(\.outside)
        ).auroc()
        coverage = Self.share(single) { $0.set.contains($0.gold[0]) }
        meanSetSize = Double(single.map(\.set.count).reduce(0, +)) / Double(max(single.count, 1))
        bothFound = Self.share(rows.filter { $0.gold.count == 2 }) { Set($0.asked) == Set($0.gold) }
        worst = Self.worst(single, of: questions)
        confusions = Self.confusions(single, labels)
        leastLearnt = single.sorted { $0.goldShare < $1.goldShare }.prefix(Self.listLimit)
            .map { questions[$0.question].text }
    }

    private static func share(
        _ rows: [HeldOutReading],
        _ isCounted: (HeldOutReading) -> Bool
    ) -> Double {
        Double(rows.count(where: isCounted)) / Double(max(rows.count, 1))
    }

    private static func worst(
        _ rows: [HeldOutReading],
        of questions: [LabelledQuestion]
    ) -> [Subject] {
        let subjects = Dictionary(grouping: rows) { questions[$0.question].topic }.map {
            Subject(topic: $0.key, questions: $0.value.count, recall: share($0.value, \.isRight))
        }
        return Array(
            subjects.sorted { ($0.recall, $0.topic) < ($1.recall, $1.topic) }.prefix(listLimit)
        )
    }

    private static func confusions(_ rows: [HeldOutReading], _ labels: [String]) -> [Confusion] {
        let wrong = Dictionary(grouping: rows.filter { !$0.isRight }) { [$0.gold[0], $0.label] }
        let counted = wrong.map {
            Confusion(label: labels[$0.key[0]], taken: labels[$0.key[1]], questions: $0.value.count)
        }
        return Array(
            counted.sorted {
                ($1.questions, $0.label, $0.taken) < ($0.questions, $1.label, $1.taken)
            }
            .prefix(listLimit)
        )
    }
}
