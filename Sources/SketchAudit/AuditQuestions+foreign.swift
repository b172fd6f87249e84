package import SparseIndex

extension AuditQuestions {
    /// What the sketch may claim of a foreign question, whose words are everyone's in part.
    private static let mostClaimed = 0.1
    /// Fewer pairs might stand in some passage by chance.
    private static let fewestUnclaimed = 3

    /// Of these questions, which are of another domain than the expert's, one of which `sketch` says
    /// next to nothing; nil where there is none among those looked at.
    package func drawForeign(
        to sketch: TermSketch,
        using generator: inout some RandomNumberGenerator
    ) -> AuditQuestion? {
        for _ in 0..<min(Self.looks, rows.count) {
            guard let row = rows.randomElement(using: &generator) else { return nil }
            let unclaimed = row.pairs.filter { sketch.entry($0) == nil }.map {
                AuditQuestion.Claim(pair: $0, weight: rarities[$0] ?? 0)
            }
            let whole = row.pairs.reduce(0) { $0 + (rarities[$1] ?? 0) }
            let left = unclaimed.reduce(0) { $0 + $1.weight }
            guard unclaimed.count >= Self.fewestUnclaimed, left > 0,
                whole - left <= Self.mostClaimed * whole
            else { continue }
            return AuditQuestion(
                text: row.text(using: &generator),
                claims: unclaimed,
                isForeign: true
            )
        }
        return nil
    }
}
