package import Wire

/// Writes the answer piece by piece, and knows where each citation stands in it.
///
/// Pieces only ever add to the end, because streamed text is never recalled. All offsets are
/// Unicode scalars from the start of the content.
package struct AnswerComposer: Sendable {
    package private(set) var content = ""
    package private(set) var citations: [Citation] = []
    private let partCount: Int
    private let citing: RouteControl.Citations
    private var length = 0

    package init(partCount: Int, citing: RouteControl.Citations) {
        self.partCount = partCount
        self.citing = citing
        content.reserveCapacity(Self.usualBytes)
    }

    /// What most answers have room in.
    private static let usualBytes = 2_048

    /// Adds the section of one part and gives its text.
    package mutating func append(_ section: SectionInput) -> String {
        let start = content.endIndex
        if partCount > 1 {
            write(content.isEmpty ? "" : "\n\n")
            write("**\(section.part + 1). \(section.question.capitalisedFirst)**\n")
        }
        let replies = section.replies.map { (reply: $0, claims: $0.claims) }
            .filter { !$0.claims.isEmpty }
        if replies.isEmpty { write(Phrases.unanswered(missing: section.missing)) }
        for (index, (reply, claims)) in replies.enumerated() {
            write(index == 0 ? "" : "\n\n")
            if replies.count > 1 { write("Theo \(reply.name): ") }
            write(claims, by: reply.expert)
        }
        return String(content[start...])
    }

    /// Adds what closes every answer: sources, what is missing, that an AI wrote it.
    package mutating func close(missing: [String], disclaimers: [String]) -> String {
        let start = content.endIndex
        if citing != .off, !citations.isEmpty {
            write("\n\nNguồn:")
            for source in sources { writeLine(of: source) }
        }
        if !missing.isEmpty { write("\n\n\(Phrases.missing(missing))") }
        write("\n\n")
        for disclaimer in disclaimers {
            write(disclaimer)
            write(" ")
        }
        write(Phrases.writtenByAI)
        return String(content[start...])
    }

    /// An answer that is one text of ours, such as a polite abstention.
    package mutating func say(_ text: String) -> String {
        write(text)
        return text
    }

    private mutating func write(_ claims: [Claim], by expert: ExpertID) {
        for (index, claim) in claims.enumerated() {
            if index > 0 { write(claim.startsLine ? "\n" : " ") }
            if claim.isItem { write("- ") }
            let start = length
            write(claim.text)
            guard let evidence = claim.evidence, citing != .off else { continue }
            if index > 0, claims[index - 1].quotesSamePassage(as: claim) {
                citations[citations.count - 1].end = length
                citations[citations.count - 1].quote += " \(claim.quote)"
            } else {
                cite(evidence, quote: claim.quote, by: expert, from: start)
            }
            let continues =
                index + 1 < claims.count && claim.quotesSamePassage(as: claims[index + 1])
            if !continues { write(" [\(citations.count)]") }
        }
    }

    private mutating func cite(
        _ evidence: EvidencePassage,
        quote: String,
        by expert: ExpertID,
        from start: Int
    ) {
        var citation = Citation(
            n: citations.count + 1,
            expert: expert,
            evidence: evidence,
            quote: quote
        )
        citation.start = start
        citation.end = length
        citations.append(citation)
    }

    /// The citations of each passage, in the order of first use.
    private var sources: [[Citation]] {
        citations.reduce(into: []) { sources, citation in
            let known = sources.firstIndex {
                $0.first?.expert == citation.expert && $0.first?.passage == citation.passage
            }
            if let known {
                sources[known].append(citation)
            } else {
                sources.append([citation])
            }
        }
    }

    /// `[1][2] Document, section (cập nhật đến 2026-11-01) – owner/name`.
    private mutating func writeLine(of source: [Citation]) {
        guard let first = source.first else { return }
        write("\n")
        for citation in source { write("[\(citation.n)]") }
        write(" ")
        write(first.source)
        if !first.asOf.isEmpty { write(" (cập nhật đến \(first.asOf))") }
        write(" – ")
        write(first.expert.description)
    }

    private mutating func write(_ text: String) {
        content += text
        // All bytes but those that continue a scalar: several times as fast as passing each.
        length += text.utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}

extension String {
    fileprivate var capitalisedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }
}
