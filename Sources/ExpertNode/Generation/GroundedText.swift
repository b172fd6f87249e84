/// An expert's text as it grows: sentences of passages, each of them once.
struct GroundedText: Sendable {
    private var text = ""
    private var evidence: [ReadEvidence] = []
    private var quoted: [String: Set<Range<Int>>] = [:]

    /// The text so far, as a reading that is as sure as `confidence`.
    func reading(confidence: Double) -> Reading {
        Reading(
            text: text,
            confidence: confidence,
            abstained: false,
            reason: nil,
            evidence: evidence
        )
    }

    var isEmpty: Bool { evidence.isEmpty }

    /// Adds the sentences of `passage` at `quotes` that are not there yet.
    mutating func add(_ quotes: [Range<Int>], of passage: Passage) {
        let fresh = quotes.filter { quoted[passage.id, default: []].insert($0).inserted }
        guard !fresh.isEmpty else { return }
        let scalars = Array(passage.text.unicodeScalars)
        for quote in fresh {
            let isItem = Self.isListItem(at: quote.lowerBound, in: scalars)
            let turns = isItem || evidence.last.map { $0.passage.id != passage.id } == true
            text += text.isEmpty ? "" : turns ? "\n" : " "
            text += isItem ? "- " : ""
            text.unicodeScalars.append(contentsOf: scalars[quote])
        }
        evidence.append(ReadEvidence(passage: passage, answers: fresh))
    }

    /// Whether a dash or a bullet stands before `place` on its line.
    private static func isListItem(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let line = scalars[..<place].reversed().prefix { $0 != "\n" }.filter { $0 != " " }
        return line.count == 1 && ["-", "•", "*", "+"].contains(line[0])
    }
}
