import Combining
import TestSupport
import Testing
import Wire

/// What holds of every answer, whatever the experts quote.
struct AnswerComposerPropertyTests {
    @Test func `citations slice the content to their quotes, in order and apart`() {
        for seed in 0..<400 {
            let composer = compose(seed: UInt64(seed)).composer
            var end = 0
            for citation in composer.citations {
                #expect(citation.start >= end, "seed \(seed)")
                let words = composer.content.scalars(citation.start, citation.end)
                #expect(words.split(separator: "\n").joined(separator: " ") == citation.quote)
                end = citation.end
            }
            #expect(composer.citations.map(\.n) == Array(1..<composer.citations.count + 1))
        }
    }

    @Test func `pieces add up to the content and are never recalled`() {
        for seed in 0..<400 {
            let (composer, pieces) = compose(seed: UInt64(seed))
            let joined = pieces.flatMap { Array($0.unicodeScalars) }
            #expect(joined == Array(composer.content.unicodeScalars), "seed \(seed)")
        }
    }

    @Test func `every marker in the text stands right after what it cites`() {
        for seed in 0..<400 {
            let composer = compose(seed: UInt64(seed)).composer
            for citation in composer.citations {
                let marker = " [\(citation.n)]"
                let end = citation.end + marker.unicodeScalars.count
                #expect(composer.content.scalars(citation.end, end) == marker, "seed \(seed)")
            }
        }
    }

    private func compose(seed: UInt64) -> (composer: AnswerComposer, pieces: [String]) {
        var generator = SeededGenerator(seed: seed)
        let parts = 1 + generator.below(4)
        var composer = AnswerComposer(partCount: parts, citing: .preferred)
        var pieces: [String] = []
        for part in 0..<parts {
            let replies = (0..<generator.below(4)).map { ("bo-\($0)/luat", reply(&generator)) }
            pieces.append(composer.append(AnswerComposerTests.section(replies, part: part)))
        }
        pieces.append(composer.close(missing: [], disclaimers: ["Tham khảo."]))
        return (composer, pieces)
    }

    private func reply(_ generator: inout SeededGenerator) -> ExpertReply {
        if generator.once(in: 6) { return .abstention }
        var quotes: [(passage: String, words: String)] = []
        for _ in 0...generator.below(4) {
            let words = SampleSentence.random(length: 1 + generator.below(12), using: &generator)
            quotes.append(("p\(generator.below(3))", words))
        }
        return .quoting(quotes, joinedBy: generator.once(in: 2) ? "\n" : " ")
    }
}
