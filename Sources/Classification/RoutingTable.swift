/// Routing metrics as a plain-text table.
package enum RoutingTable {
    /// A few lines for a terminal, without colour, shares as percentages.
    package static func text(_ metrics: RoutingMetrics) -> String {
        var lines = [
            "rows \(metrics.n)   accuracy \(percent(metrics.accuracy))   "
                + "macro-F1 \(percent(metrics.macroF1))   per source \(percent(metrics.sourceMean))",
            column("domain", "f1", "precision", "recall"),
        ]
        for (name, domain) in metrics.perDomain.sorted(by: { $0.key < $1.key }) {
            lines.append(
                column(name, percent(domain.f1), percent(domain.precision), percent(domain.recall))
            )
        }
        lines.append(column("source", "accuracy"))
        lines += shares(metrics.perSource)
        lines.append(column("language", "accuracy"))
        lines += shares(metrics.perLang)
        lines.append(
            "out of scope: AUROC \(percent(metrics.outOfScope.auroc)), "
                + "recall at 95 % \(percent(metrics.outOfScope.recallAt95))"
        )
        lines.append(
            "calibration error \(percent(metrics.ece)), set coverage "
                + "\(percent(metrics.setCoverage)), mean set size \(decimal(metrics.meanSetSize)), "
                + "two domains \(percent(metrics.twoDomainShare))"
        )
        lines.append(
            "microseconds p50 \(decimal(metrics.microseconds.p50)), "
                + "p99 \(decimal(metrics.microseconds.p99))"
        )
        return lines.joined(separator: "\n")
    }

    private static func shares(_ shares: [String: RoutingMetrics.Share]) -> [String] {
        shares.sorted { $0.key < $1.key }.map { column($0.key, percent($0.value.accuracy)) }
    }

    private static func column(_ name: String, _ cells: String...) -> String {
        let padded = cells.map { String(repeating: " ", count: max(11 - $0.count, 1)) + $0 }
        return name + String(repeating: " ", count: max(26 - name.count, 1)) + padded.joined()
    }

    private static func percent(_ value: Double?) -> String {
        value.map { decimal($0 * 100) + " %" } ?? "-"
    }

    /// Two decimals.
    private static func decimal(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let fraction = hundredths % 100
        let sign = value < 0 && hundredths > 0 ? "-" : ""
        return "\(sign)\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
