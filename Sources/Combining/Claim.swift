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
            return squeezed(text).isEmpty
                ? [] : [Claim(text: text, evidence: nil, quote: "", startsLine: false)]
        }
        let scalars = Array(reply.text.unicodeScalars)
        var end = 0
        return reply.report.evidence.sorted { $0.answerStart < $1.answerStart }.compactMap {
            let range = $0.answerStart..<max($0.answerStart, $0.answerEnd)
            guard range.lowerBound >= end, let claim = claim($0, range: range, in: scalars) else {
                return nil
            }
            defer { end = range.upperBound }
            let gap = scalars[end..<range.lowerBound]
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
        in reply: [Unicode.Scalar]
    ) -> (text: String, quote: String)? {
        let passage = Array(evidence.text.unicodeScalars)
        guard range.upperBound <= reply.count, !range.isEmpty,
            evidence.quoteStart >= 0, evidence.quoteStart < evidence.quoteEnd,
            evidence.quoteEnd <= passage.count
        else { return nil }
        let text = string(reply[range])
        let quote = string(passage[evidence.quoteStart..<evidence.quoteEnd])
        // Part of a quote will not do: "được đi" stands in "không được đi".
        return squeezed(quote) == squeezed(text) && !squeezed(text).isEmpty ? (text, quote) : nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return Composition.compose(String(text))
    }

    private static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
