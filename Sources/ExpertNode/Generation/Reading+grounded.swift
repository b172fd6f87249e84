extension Reading {
    /// Quotes what supports `sentences`, each sentence of a passage once.
    init(_ sentences: [GroundedSentence], confidence: Double) {
        var text = ""
        var quoted: [String: Set<Range<Int>>] = [:]
        var evidence: [ReadEvidence] = []
        for sentence in sentences {
            let passage = sentence.passage
            let fresh = sentence.quotes.filter {
                quoted[passage.id, default: []].insert($0).inserted
            }
            let scalars = Array(passage.text.unicodeScalars)
            for quote in fresh {
                let isItem = Self.isListItem(at: quote.lowerBound, in: scalars)
                let turns = isItem || evidence.last.map { $0.passage.id != passage.id } == true
                text += text.isEmpty ? "" : turns ? "\n" : " "
                text += isItem ? "- " : ""
                text.unicodeScalars.append(contentsOf: scalars[quote])
            }
            if !fresh.isEmpty { evidence.append(ReadEvidence(passage: passage, answers: fresh)) }
        }
        self.init(
            text: text,
            confidence: confidence,
            abstained: false,
            reason: nil,
            evidence: evidence
        )
    }

    /// Whether a dash or a bullet stands before `place` on its line.
    private static func isListItem(at place: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let line = scalars[..<place].reversed().prefix { $0 != "\n" }.filter { $0 != " " }
        return line.count == 1 && ["-", "•", "*", "+"].contains(line[0])
    }
}
