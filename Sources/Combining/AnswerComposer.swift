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
    /// The part whose section was begun last.
    private var openPart: Int?
    /// The last claim of the reply that is being written.
    private var last: Claim?

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
        open(section.part, question: section.question)
        let replies = section.replies.map { (reply: $0, claims: $0.claims) }
            .filter { !$0.claims.isEmpty }
        if replies.isEmpty { write(Phrases.unanswered(missing: section.missing)) }
        for (index, (reply, claims)) in replies.enumerated() {
            write(index == 0 ? "" : "\n\n")
            if replies.count > 1 { write("Theo \(reply.name): ") }
            for claim in claims { write(claim, by: reply.expert) }
            endReply()
        }
        return String(content[start...])
    }

    /// Adds what has come of `reply`, the only one of its section, since this was last called, and
    /// gives its text.
    package mutating func append(
        _ reply: inout IncomingReply,
        part: Int,
        question: String
    ) -> String {
        let start = content.endIndex
        if openPart != part { open(part, question: question) }
        for claim in reply.takeClaims() { write(claim, by: reply.expert) }
        return String(content[start...])
    }

    /// Adds the rest of a reply that has ended, and gives its text.
    package mutating func end(_ reply: inout IncomingReply) -> String {
        let start = content.endIndex
        reply.end()
        for claim in reply.takeClaims() { write(claim, by: reply.expert) }
        endReply()
        return String(content[start...])
    }

    private mutating func open(_ part: Int, question: String) {
        openPart = part
        guard partCount > 1 else { return }
        write(content.isEmpty ? "" : "\n\n")
        write("**\(part + 1). \(question.capitalisedFirst)**\n")
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

    private mutating func write(_ claim: Claim, by expert: ExpertID) {
        guard !claim.goesOn else { return write(claim.text) }
        let isSame = citing != .off && last?.quotesSamePassage(as: claim) == true
        if last != nil {
            if !isSame { writeMark() }
            write(claim.startsLine ? "\n" : " ")
        }
        if claim.isItem { write("- ") }
        let start = length
        write(claim.text)
        last = claim
        guard let evidence = claim.evidence, citing != .off else { return }
        if isSame {
            citations[citations.count - 1].end = length
            citations[citations.count - 1].quote += " \(claim.quote)"
        } else {
            cite(evidence, quote: claim.quote, by: expert, from: start)
        }
    }

    private mutating func endReply() {
        writeMark()
        last = nil
    }

    /// Marks where the words of one passage end: only then is it known that no more follow.
    private mutating func writeMark() {
        if last?.evidence != nil, citing != .off { write(" [\(citations.count)]") }
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
