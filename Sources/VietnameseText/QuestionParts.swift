/// Cuts a query into the questions it asks.
package enum QuestionParts {
    /// The most parts a query is cut into; what comes later stays with the last.
    package static let limit = 4

    /// The parts of a composed query, in order; one with the whole text when it asks one thing.
    ///
    /// A part ends at `?`, `,`, `;`, "và", "rồi" or "với lại", and only when clauses on both sides
    /// hold a question word. A part with fewer than two content syllables beyond its question word
    /// cannot be answered alone, so it stays with its neighbour.
    package static func split(_ composed: String) -> [QuestionPart] {
        let syllables = Syllables.split(composed)
        let scalars = Array(composed.unicodeScalars)
        let clauses = clauses(syllables, scalars)
        guard clauses.count > 1 else { return [QuestionPart(text: composed, context: "")] }
        let words = QuestionWords(syllables, in: scalars)
        let parts = limited(merged(questions(clauses, words), words))
        guard parts.count > 1, let first = parts.first, let start = syllables.first else {
            return [QuestionPart(text: composed, context: "")]
        }
        let opening = start.range.lowerBound
        return parts.map { part in
            let lower = part == first ? opening : syllables[part.lowerBound].range.lowerBound
            let upper = syllables[part.upperBound - 1].range.upperBound
            let before = part == first ? opening : end(before: part, parts, syllables)
            return QuestionPart(
                text: String(scalars: scalars[lower..<upper]),
                context: String(scalars: scalars[opening..<before])
            )
        }
    }

    private static func end(
        before part: Range<Int>,
        _ parts: [Range<Int>],
        _ syllables: [Syllable]
    ) -> Int {
        let earlier = parts.last { $0.upperBound <= part.lowerBound }
        return earlier.map { syllables[$0.upperBound - 1].range.upperBound } ?? 0
    }

    /// Runs of syllables between separators; a separating word belongs to neither side.
    private static func clauses(
        _ syllables: [Syllable],
        _ scalars: [Unicode.Scalar]
    ) -> [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < syllables.count {
            let joint = jointLength(at: index, syllables)
            if joint > 0 || index > start && hasStop(before: index, syllables, scalars) {
                if index > start { clauses.append(start..<index) }
                start = index + joint
            }
            index += max(joint, 1)
        }
        if start < syllables.count { clauses.append(start..<syllables.count) }
        return clauses
    }

    private static func jointLength(at index: Int, _ syllables: [Syllable]) -> Int {
        let text = syllables[index].text
        // Without marks first: those are told apart at once.
        switch syllables[index].folded {
        case "va": return text == "và" || text == "va" ? 1 : 0
        case "roi": return text == "rồi" || text == "roi" ? 1 : 0
        case "voi" where text == "với" || text == "voi":
            return index + 1 < syllables.count && syllables[index + 1].folded == "lai" ? 2 : 0
        default: return 0
        }
    }

    private static func hasStop(
        before index: Int,
        _ syllables: [Syllable],
        _ scalars: [Unicode.Scalar]
    ) -> Bool {
        let gap = syllables[index - 1].range.upperBound..<syllables[index].range.lowerBound
        guard !gap.isEmpty else { return false }
        return scalars[gap].contains { $0 == "?" || $0 == "," || $0 == ";" || $0 == "\n" }
    }

    /// Joins clauses so that each run ends with one that asks; a tail that asks nothing joins back.
    private static func questions(_ clauses: [Range<Int>], _ words: QuestionWords) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var open: Range<Int>?
        for clause in clauses {
            let run = (open?.lowerBound ?? clause.lowerBound)..<clause.upperBound
            if words.asks(clause) {
                parts.append(run)
                open = nil
            } else {
                open = run
            }
        }
        guard let tail = open else { return parts }
        guard let last = parts.popLast() else { return [tail] }
        return parts + [last.lowerBound..<tail.upperBound]
    }

    private static func merged(_ parts: [Range<Int>], _ words: QuestionWords) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for part in parts {
            if let last = merged.last, !words.standsAlone(part) || !words.standsAlone(last) {
                merged[merged.count - 1] = last.lowerBound..<part.upperBound
            } else {
                merged.append(part)
            }
        }
        return merged
    }

    private static func limited(_ parts: [Range<Int>]) -> [Range<Int>] {
        guard parts.count > limit, let last = parts.last else { return parts }
        return parts.prefix(limit - 1) + [parts[limit - 1].lowerBound..<last.upperBound]
    }
}
