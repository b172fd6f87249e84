import Evidence
import SparseIndex

/// What is seen of a passage that may answer a question, each feature from 0 to about 1.
struct EvidenceFeatures: Sendable, Equatable {
    /// The share of the question's idf mass in the passage, with accents where it has them.
    let accentedCoverage: Double
    /// How likely it is the answering passage of those that were found.
    let probability: Double
    /// How much is matched in all: m / (m + 6), with m in syllables of the rarest kind.
    let strength: Double
    /// The share of the heading that the question repeats.
    let headingEcho: Double
    /// The share of the question's pairs of syllables that the expert's documents know.
    let familiarity: Double
    /// The largest share of the question in a single sentence.
    let focus: Double
    /// The share of the amounts asked for that the passage does not state.
    let unstated: Double
    /// Whether the heading promises something else than is asked for.
    let kindClash: Double
    /// The share of the question's idf mass, over pairs of syllables, that is in the passage.
    let pairCoverage: Double
    /// What ``FieldModel`` makes of the question; nil where the expert has none.
    let field: Double?

    /// In the order of the weights of ``ConfidenceModel``.
    var values: [Double] {
        [
            accentedCoverage, probability, strength, headingEcho, familiarity, focus, unstated,
            kindClash,
        ] + (field.map { [pairCoverage, $0] } ?? [])
    }
}

extension EvidenceFeatures {
    /// What is seen of the first of `candidates`; all zero where there is none.
    init(_ candidates: [PassageReader.Candidate], familiarity: Double, field: Double?) {
        let best = candidates.first
        accentedCoverage = best?.hit.accentedCoverage ?? 0
        pairCoverage = best?.hit.pairCoverage ?? 0
        probability = best?.probability ?? 0
        let matched = best?.hit.matched ?? 0
        headingEcho = best?.reading.headingEcho ?? 0
        focus = best?.reading.focus ?? 0
        unstated = 1 - (best?.reading.quantities ?? 1)
        kindClash = best?.reading.kindClash == true ? 1 : 0
        self.familiarity = familiarity
        self.field = field
        strength = matched / (matched + 6)
    }
}
