package import ExpertRegistry
package import SketchAudit
package import SparseIndex
package import Wire

/// The experts as documents: what their sketches say they know.
///
/// An expert that gives no sketch, or whose sketch audits have refuted, is known by its card:
/// names, skills and example questions, as a sketch of very few passages, and what it has said when
/// it was probed.
package struct Catalogue: Sendable {
    /// The definitions that it was made of.
    package let version: Int
    /// The sketches that it was made of.
    package let revision: Int
    private let ids: [ExpertID]
    /// Those whose sketches are known.
    private let sketched: Set<ExpertID>
    /// Of those whose sketches are not believed, or not wholly.
    private let verdicts: [ExpertID: AuditVerdict]
    /// Nil where no two experts serve one domain, so that there is nothing to tell apart.
    private let index: ExpertIndex?
    private let scorer: ExpertScorer

    /// The catalogue of the experts that `eligibility` lets be asked, or of all.
    ///
    /// Others are left out: what nobody approved must not move what is said of those approved.
    package init(
        _ definitions: Definitions,
        eligibility: Policy.Eligibility? = nil,
        sketches: [ExpertID: TermSketch] = [:],
        audits: [ExpertID: AuditTally] = [:],
        probed: [ExpertID: TermSketch] = [:],
        revision: Int = 0,
        scorer: ExpertScorer = .standard
    ) {
        let verdicts = audits.mapValues(\.verdict).filter { $0.value != .sound }
        self.verdicts = verdicts
        version = definitions.version
        self.revision = revision
        self.scorer = scorer
        let experts = definitions.experts.filter { expert in
            guard let eligibility else { return true }
            return Eligibility.failure(of: expert, policy: eligibility, control: RouteControl())
                == nil
        }
        ids = experts.map(\.id)
        sketched = Set(sketches.keys.filter { verdicts[$0] != .refuted })
        let domains = experts.flatMap(\.domains)
        guard Set(domains).count < domains.count else {
            index = nil
            return
        }
        index = ExpertIndex(
            experts.map { expert in
                Self.believed(sketches[expert.id], verdicts[expert.id])
                    ?? Self.pseudoSketch(of: expert.card, probed[expert.id])
            },
            version: revision
        )
    }

    /// Whether the expert itself says what it knows; a card alone tells too little to ask a second
    /// expert by.
    func hasSketch(_ expert: ExpertID) -> Bool { sketched.contains(expert) }

    /// How far the expert's sketch is believed, from 0 to 1.
    func belief(in expert: ExpertID) -> Double { verdicts[expert]?.weight ?? 1 }

    private static func believed(_ sketch: TermSketch?, _ verdict: AuditVerdict?) -> TermSketch? {
        guard let verdict, verdict != .sound else { return sketch }
        return verdict == .refuted ? nil : sketch?.believed(by: verdict.weight)
    }

    /// How likely each expert, among all, holds the passage that answers best; nothing where there
    /// is nothing to tell apart.
    package func matches(_ text: String) -> [ExpertID: Double] {
        guard let index else { return [:] }
        var room = SelectionRoom()
        let choices = index.choices(ExpertQuery(IndexQuery(text)), scorer: scorer, room: &room)
        return Dictionary(
            choices.map { (ids[$0.expert], $0.probability) },
            uniquingKeysWith: max
        )
    }

    private static func pseudoSketch(of card: AgentCard, _ probed: TermSketch?) -> TermSketch {
        let skills = card.skills.map { skill in
            IndexedText(
                id: skill.id,
                heading: skill.name,
                body: ([skill.description] + (skill.examples ?? [])).joined(separator: "\n")
            )
        }
        let whole = IndexedText(id: "card", heading: card.name, body: card.description)
        let sketch = TermSketch(of: [whole] + skills)
        return probed.map(sketch.merged) ?? sketch
    }
}
