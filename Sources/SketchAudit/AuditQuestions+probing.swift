package import SparseIndex

extension AuditQuestions {
    /// Of some questions taken at random, the one of which `sketch` says least; nil where there are
    /// no questions.
    ///
    /// So probes spread over the domain instead of asking again about what is known.
    package func draw(
        beyond sketch: TermSketch,
        using generator: inout some RandomNumberGenerator
    ) -> String? {
        var best: (unknown: Double, text: String)?
        for _ in 0..<min(Self.looks, rows.count) {
            guard let row = rows.randomElement(using: &generator) else { return nil }
            let unknown = row.pairs.reduce(0) {
                $0 + (sketch.entry($1) == nil ? rarities[$1] ?? 0 : 0)
            }
            if unknown > best?.unknown ?? -1 { best = (unknown, row.text) }
        }
        return best?.text
    }
}
