import SparseIndex

/// What came of one audit.
package enum AuditFinding: String, Sendable, Hashable, CaseIterable {
    /// The passages hold what the sketch claims.
    case held
    /// The expert declined what its sketch claims to know.
    case silent
    /// It answered with passages that do not hold what is claimed.
    case unfounded
    /// It holds passages with pairs that no text has: it makes them of the question.
    case echoed
    /// It holds no such passages; that says nothing of what its sketch claims.
    case faithful

    /// How much likelier it is of a sketch that claims what its expert does not hold than of an
    /// honest one, as a logarithm.
    ///
    /// The starter experts held 71 to 92 of 100 audits and declined 7 to 26; made to claim another
    /// domain's terms as well, the same held 0 to 50 and declined 47 to 95. An honest expert is
    /// allowed less than the worst of them: 65 held, 29 declined, 6 unfounded.
    var evidence: Double {
        switch self {
        case .held: logarithm(0.25 / 0.65)
        case .silent: logarithm(0.60 / 0.29)
        case .unfounded: logarithm(0.15 / 0.06)
        case .echoed, .faithful: 0
        }
    }

    /// How much likelier it is of an expert that makes its passages of every other question than of
    /// an honest one, as a logarithm.
    ///
    /// Of 500 jumbled questions the starter experts answered 358, from documents that held a third
    /// of the pairs at the most, and so echoed none; an honest one is allowed one of 200.
    var echoEvidence: Double {
        switch self {
        case .echoed: logarithm(0.50 / 0.005)
        case .faithful: logarithm(0.50 / 0.995)
        case .held, .silent, .unfounded: 0
        }
    }
}
