import Classification

/// The report of a training as lines for its reader.
struct TrainingSummary {
    let text: String

    init(_ report: TrainingReport) {
        let lines =
            [
                "\(report.questions) questions; of those held out "
                    + "\(Self.percent(report.heldOutAccuracy)) were read rightly",
                "calibration error \(Self.decimals(report.ece)), "
                    + "set \(Self.decimals(report.meanSetSize)) labels covering "
                    + "\(Self.percent(report.coverage))"
                    + (report.auroc.map { ", out-of-scope AUROC \(Self.decimals($0))" } ?? ""),
                "two-domain questions put to both: \(Self.percent(report.bothFound))",
            ] + Self.recall(report) + ["worst subjects:"] + Self.worst(report)
            + ["taken for another:"] + Self.confusions(report)
            + ["learnt least:"] + report.leastLearnt.map { "  \($0.prefix(110))" }
        text = lines.joined(separator: "\n")
    }

    private static func recall(_ report: TrainingReport) -> [String] {
        report.recall.sorted { $0.key < $1.key }.map { "  \(percent($0.value))  \($0.key)" }
    }

    private static func worst(_ report: TrainingReport) -> [String] {
        report.worst.map { "  \(percent($0.recall)) of \($0.questions)  \($0.topic)" }
    }

    private static func confusions(_ report: TrainingReport) -> [String] {
        report.confusions.map { "  \($0.questions)  \($0.label) → \($0.taken)" }
    }

    private static func percent(_ share: Double) -> String {
        "\((share * 1_000).rounded() / 10) %"
    }

    private static func decimals(_ value: Double) -> String {
        "\((value * 1_000).rounded() / 1_000)"
    }
}
