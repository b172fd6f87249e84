import Classification

/// `--noise SEED:FAMILY`: how the texts of an evaluation are to be rewritten.
struct NoiseOption {
    private let seed: UInt64
    private let family: QuestionNoise.Family

    init(_ text: String) throws {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let seed = UInt64(parts[0]),
            let family = QuestionNoise.Family(rawValue: String(parts[1]))
        else {
            throw Complaint(
                "--noise takes SEED:FAMILY, for instance 7:typo12; families are "
                    + QuestionNoise.Family.allCases.map(\.rawValue).joined(separator: ", ")
            )
        }
        self.seed = seed
        self.family = family
    }

    func rewrite(_ text: String) -> String {
        QuestionNoise(seed: seed).rewrite(text, family)
    }

    func apply(to row: RoutingRow) -> RoutingRow {
        RoutingRow(
            text: rewrite(row.text),
            domains: row.domains,
            source: row.source,
            atLeast: row.atLeast,
            lang: row.lang
        )
    }
}
