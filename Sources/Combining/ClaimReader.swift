import VietnameseText
import Wire

/// Turns a reply into claims, whole or as it comes, and drops what its evidence does not hold.
struct ClaimReader: Sendable {
    /// Pieces of evidence in the order of the text; those before ``next`` are done with.
    private var evidence: [EvidencePassage] = []
    private var next = 0
    /// The text behind the last claim, and where it begins.
    private var rest: Substring = ""
    private var offset = 0
    /// How many scalars of the text have come.
    private var length = 0
    private var plain = PlainText()

    /// The claims of a whole reply.
    static func claims(of reply: ExpertReply) -> [Claim] {
        var reader = ClaimReader()
        return reader.read(ReplyPiece(report: reply.report, text: reply.text), isEnd: true)
    }

    /// The claims that `piece` completes, in the order of the text.
    ///
    /// A claim counts only where the quoted range of its passage says the same words: an
    /// extractive answer can be checked by comparing strings, so it is. A reply without evidence
    /// is one claim, which goes on as it comes.
    mutating func read(_ piece: ReplyPiece, isEnd: Bool) -> [Claim] {
        if !piece.report.evidence.isEmpty, !plain.hasBegun { add(piece.report.evidence) }
        guard !evidence.isEmpty else { return plain.read(piece.text, isEnd: isEnd) }
        if rest.isEmpty { rest = piece.text[...] } else { rest += piece.text }
        if !isEnd { length += piece.text.unicodeScalars.count }
        var claims: [Claim] = []
        while next < evidence.count {
            let candidate = evidence[next]
            let range = candidate.answerStart..<max(candidate.answerStart, candidate.answerEnd)
            guard isEnd || range.upperBound <= length else { break }
            next += 1
            if let claim = claim(candidate, range: range) { claims.append(claim) }
        }
        return claims
    }

    private mutating func add(_ more: [EvidencePassage]) {
        let open = evidence.isEmpty ? more : evidence[next...] + more
        evidence = open.sorted { $0.answerStart < $1.answerStart }
        next = 0
    }

    private mutating func claim(_ evidence: EvidencePassage, range: Range<Int>) -> Claim? {
        let scalars = rest.unicodeScalars
        guard range.lowerBound >= offset, !range.isEmpty,
            let start = scalars.index(scalars.startIndex, advancedBy: range.lowerBound - offset),
            let end = scalars.index(start, advancedBy: range.count),
            let words = Self.words(scalars[start..<end], of: evidence)
        else { return nil }
        let gap = scalars[..<start]
        rest = rest[end...]
        offset = range.upperBound
        return Claim(
            text: words.text,
            evidence: evidence,
            quote: words.quote,
            startsLine: gap.contains("\n"),
            isItem: gap.suffix(2).elementsEqual("- ".unicodeScalars)
        )
    }

    /// What is said and what is quoted, where both are the same.
    private static func words(
        _ said: Substring.UnicodeScalarView,
        of evidence: EvidencePassage
    ) -> (text: String, quote: String)? {
        let passage = evidence.text.unicodeScalars
        guard evidence.quoteStart >= 0, evidence.quoteStart < evidence.quoteEnd,
            let start = passage[...].index(passage.startIndex, advancedBy: evidence.quoteStart),
            let end = passage[...].index(
                start,
                advancedBy: evidence.quoteEnd - evidence.quoteStart
            )
        else { return nil }
        let text = Composition.compose(String(said))
        guard text.unicodeScalars.contains(where: { !$0.isSpace }) else { return nil }
        let quoted = Composition.compose(String(passage[start..<end]))
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

/// The one claim of a reply without evidence.
private struct PlainText {
    private(set) var hasBegun = false
    private var composing = ComposingText()
    /// White space that no word has followed yet.
    private var blank = ""

    mutating func read(_ piece: String, isEnd: Bool) -> [Claim] {
        var text = blank + composing.add(piece)
        if isEnd { text += composing.finish() }
        guard hasBegun || text.unicodeScalars.contains(where: { !$0.isSpace }) else {
            blank = text
            return []
        }
        blank = ""
        guard !text.isEmpty else { return [] }
        defer { hasBegun = true }
        return [
            Claim(text: text, evidence: nil, quote: "", startsLine: false, goesOn: hasBegun)
        ]
    }
}

extension Substring.UnicodeScalarView {
    /// The place so many scalars after `start`; nil where there are not so many.
    fileprivate func index(_ start: Index, advancedBy count: Int) -> Index? {
        index(start, offsetBy: count, limitedBy: endIndex)
    }
}

extension Unicode.Scalar {
    /// White space of composed text, where all other has become these.
    fileprivate var isSpace: Bool { value == 0x20 || value == 0x0A }
}
