import VietnameseText
import Wire

/// One run of an expert's words with the passage that holds them.
struct Claim: Sendable, Hashable {
    let text: String
    /// Nil for a plain reply without evidence.
    let evidence: EvidencePassage?
    let quote: String
    /// The claim starts a new line, as a step of a procedure does.
    let startsLine: Bool
    /// The claim is an item of a list.
    var isItem = false

    func quotesSamePassage(as other: Claim) -> Bool {
        evidence != nil && evidence?.passageId == other.evidence?.passageId
    }
}

/// Turns a reply into claims, and drops what its evidence does not hold.
enum ClaimReader {
    /// The claims of `reply` in the order of its text.
    ///
    /// A claim counts only where the quoted range of its passage says the same words: an
    /// extractive answer can be checked by comparing strings, so it is.
    static func claims(of reply: ExpertReply) -> [Claim] {
        guard !reply.report.evidence.isEmpty else {
            let text = Composition.compose(reply.text)
            return text.unicodeScalars.allSatisfy(\.isSpace)
                ? [] : [Claim(text: text, evidence: nil, quote: "", startsLine: false)]
        }
        let scalars = reply.text.unicodeScalars
        var end = 0
        return reply.report.evidence.sorted { $0.answerStart < $1.answerStart }.compactMap {
            let range = $0.answerStart..<max($0.answerStart, $0.answerEnd)
            guard range.lowerBound >= end, let claim = claim($0, range: range, in: scalars) else {
                return nil
            }
            defer { end = range.upperBound }
            let gap = scalars.slice(end, range.lowerBound) ?? ""[...].unicodeScalars
            return Claim(
                text: claim.text,
                evidence: $0,
                quote: claim.quote,
                startsLine: gap.contains("\n"),
                isItem: gap.suffix(2).elementsEqual("- ".unicodeScalars)
            )
        }
    }

    private static func claim(
        _ evidence: EvidencePassage,
        range: Range<Int>,
        in reply: String.UnicodeScalarView
    ) -> (text: String, quote: String)? {
        guard !range.isEmpty, evidence.quoteStart >= 0, evidence.quoteStart < evidence.quoteEnd,
            let said = reply.slice(range.lowerBound, range.upperBound),
            let quote = evidence.text.unicodeScalars.slice(evidence.quoteStart, evidence.quoteEnd)
        else { return nil }
        let text = Composition.compose(String(said))
        guard text.unicodeScalars.contains(where: { !$0.isSpace }) else { return nil }
        let quoted = Composition.compose(String(quote))
        // Mostly both are the same, so that there is no word to compare.
        if text == quoted { return (text, text) }
        // Part of a quote will not do: "được đi" stands in "không được đi".
        return sameWords(text, quoted) ? (text, quoted) : nil
    }

    /// Whether both say the same but for the width of their spaces.
    private static func sameWords(_ left: String, _ right: String) -> Bool {
        let left = left.unicodeScalars.split(whereSeparator: \.isSpace)
        let right = right.unicodeScalars.split(whereSeparator: \.isSpace)
        return left.elementsEqual(right) { $0.elementsEqual($1) }
    }
}

extension String.UnicodeScalarView {
    /// The scalars from `start` to before `end`; nil where there are not so many.
    fileprivate func slice(_ start: Int, _ end: Int) -> Substring.UnicodeScalarView? {
        guard 0 <= start, start <= end,
            let first = index(startIndex, offsetBy: start, limitedBy: endIndex),
            let last = index(first, offsetBy: end - start, limitedBy: endIndex)
        else { return nil }
        return self[first..<last]
    }
}

extension Unicode.Scalar {
    /// White space of composed text, where all other has become these.
    fileprivate var isSpace: Bool { value == 0x20 || value == 0x0A }
}
