package import Classification
import ExpertRegistry
import VietnameseText
package import Wire

/// Which domains each part of a question is to be put to.
///
/// A part is read on its own and within its question: "làm thủ tục ở đâu" says which office, the
/// rest says about what. The blend keeps a fragment from wandering off its question.
package struct PartDomains: Sendable {
    package let text: String
    /// The part with the earlier turns that it leans on, if it does.
    package let inContext: String
    /// Every domain, most probable first.
    package let domains: [DomainReport]
    /// The domains to ask, most probable first.
    package let asked: [String]

    init(text: String, inContext: String, domains: [DomainReport], asked: [String]) {
        self.text = text
        self.inContext = inContext
        self.domains = domains
        self.asked = asked
    }

    /// The probability of the likeliest domain that `expert` serves.
    func probability(of expert: ExpertDefinition) -> Double {
        domains.reduce(0) { best, domain in
            expert.domains.contains(domain.id) ? max(best, domain.probability) : best
        }
    }

    /// How much of a part's reading is its own words; the rest is the whole question.
    static let ownShare = 0.75
    /// The least blended probability at which a part leaves the domains of its question.
    static let departure = 0.45

    /// The parts of the turn that `reading` reads, whose whole was found to be `whole`.
    package static func read(
        _ reading: ConversationReading,
        whole: DomainScores,
        classify: (String) -> DomainScores
    ) -> [PartDomains] {
        let pieces = QuestionParts.split(reading.text)
        let entire = PartDomains(
            text: reading.text,
            inContext: reading.question,
            domains: whole.probabilities.map(DomainReport.init),
            asked: whole.asked
        )
        guard pieces.count > 1, let leading = whole.asked.first else { return [entire] }
        let parts = pieces.map { piece in
            part(
                piece.text,
                inContext: reading.inContext(piece.text),
                scores: reading.scores(of: piece.text, classify: classify),
                whole: whole,
                leading: leading
            )
        }
        let missed = whole.asked.filter { domain in !parts.contains { $0.asked.contains(domain) } }
        return missed.reduce(parts) { adding($1, to: $0) }
    }

    private static func part(
        _ text: String,
        inContext: String,
        scores: DomainScores,
        whole: DomainScores,
        leading: String
    ) -> PartDomains {
        let own = Dictionary(
            scores.probabilities.map { ($0.domain, $0.probability) },
            uniquingKeysWith: max
        )
        let blended = whole.probabilities.map {
            DomainReport(
                id: $0.domain,
                probability: ownShare * (own[$0.domain] ?? 0) + (1 - ownShare) * $0.probability
            )
        }.sorted { $0.probability > $1.probability }
        let best = blended.first { whole.asked.contains($0.id) || $0.probability >= departure }
        return PartDomains(
            text: text,
            inContext: inContext,
            domains: blended,
            asked: [best?.id ?? leading]
        )
    }

    /// Gives a domain of the whole question to the part that is nearest to it.
    private static func adding(_ domain: String, to parts: [PartDomains]) -> [PartDomains] {
        func nearness(_ part: PartDomains) -> Double {
            part.domains.first { $0.id == domain }?.probability ?? 0
        }
        guard let nearest = parts.indices.max(by: { nearness(parts[$0]) < nearness(parts[$1]) })
        else { return parts }
        var parts = parts
        parts[nearest] = PartDomains(
            text: parts[nearest].text,
            inContext: parts[nearest].inContext,
            domains: parts[nearest].domains,
            asked: parts[nearest].asked + [domain]
        )
        return parts
    }
}

extension DomainReport {
    init(_ probability: DomainProbability) {
        self.init(id: probability.domain, probability: probability.probability)
    }
}
