import VietnameseText

/// The sentences of a passage, ready to be compared with what a model made of them.
struct PassageSentences: Sendable {
    /// The share of a sentence's pairs of syllables that must stand in what it rests on.
    private static let leastShare = 0.8
    /// How many neighbouring sentences one generated sentence may rest on.
    private static let widest = 3

    private let ranges: [Range<Int>]
    private let contents: [SentenceContent]

    init(_ passage: Passage) {
        let spans = Sentences.split(passage.text)
        ranges = spans.map(\.range)
        contents = spans.map { SentenceContent($0.text) }
    }

    /// The fewest neighbouring sentences that say what `sentence` says; nil where none do.
    func support(for sentence: SentenceContent) -> [Range<Int>]? {
        for width in 1...Self.widest where width <= ranges.count {
            let fitting = (0...ranges.count - width).compactMap { start in
                Fit(sentence, window: start..<start + width, of: contents)
            }
            let best = fitting.max {
                ($0.share, $1.window.lowerBound) < ($1.share, $0.window.lowerBound)
            }
            if let best { return Array(ranges[best.window]) }
        }
        return nil
    }

    private struct Fit {
        let window: Range<Int>
        let share: Double

        init?(_ sentence: SentenceContent, window: Range<Int>, of contents: [SentenceContent]) {
            let said = contents[window].reduce(SentenceContent()) { $0.joined(with: $1) }
            let share = sentence.share(in: said)
            guard share >= leastShare, sentence.agrees(with: said) else { return nil }
            self.window = window
            self.share = share
        }
    }
}
