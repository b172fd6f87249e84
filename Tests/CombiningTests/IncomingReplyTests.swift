import Combining
import TestSupport
import Testing
import Wire

/// Replies that are written as they come add up to what they are whole.
struct IncomingReplyTests {
    @Test func `a plain reply is told as it comes, but for what may still change`() {
        var run = Run(partCount: 1)
        #expect(run.add(" \n") == "")
        #expect(run.add("Sa\u{0301}u ") == " \nSáu ")
        #expect(run.add("tha") == "th")
        #expect(run.add("\u{0301}ng.") == "áng.")
        #expect(run.end() == "")
    }

    @Test func `words are told once their evidence holds them, the mark when others follow`() {
        let reply = ExpertReply.quoting([("p1", "Một."), ("p1", "Hai."), ("p2", "Ba.")])
        var run = Run(partCount: 2, evidence: reply.report.evidence)
        #expect(run.add("Một") == "")
        #expect(run.add(".") == "**1. Câu 1?**\nMột.")
        #expect(run.add(" Hai. B") == " Hai.")
        #expect(run.add("a.") == " [1] Ba.")
        #expect(run.end() == " [2]")
    }

    @Test func `words that the evidence does not hold are never told`() {
        let reply = ExpertReply.quoting([("p1", "Phạt 4 triệu."), ("p2", "Trừ 4 điểm.")])
        var run = Run(partCount: 1, evidence: reply.report.evidence)
        #expect(run.add("Phạt 9 triệu. ") == "")
        #expect(run.add("Trừ 4 điểm. Tin tôi đi.") == "Trừ 4 điểm.")
        #expect(run.end() == " [1]")
    }

    @Test func `evidence may come with the words that it holds`() {
        let reply = ExpertReply.quoting([("p1", "Một."), ("p2", "Hai.")])
        var run = Run(partCount: 1, evidence: Array(reply.report.evidence.prefix(1)))
        #expect(run.add("Một.") == "Một.")
        #expect(run.add(" Hai.", Array(reply.report.evidence.suffix(1))) == " [1] Hai.")
        #expect(run.end() == " [2]")
    }

    @Test(arguments: [RouteControl.Citations.preferred, .off])
    func `a reply adds up to the same answer whole or in pieces`(
        citing: RouteControl.Citations
    ) {
        for seed in 0..<1_500 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let reply = Self.reply(&generator)
            let parts = 1 + generator.below(2)
            var whole = AnswerComposer(partCount: parts, citing: citing)
            _ = whole.append(AnswerComposerTests.section([("a1/b1", reply)]))
            var run = Run(partCount: parts, citing: citing)
            let told = Self.pieces(of: reply, &generator).map { run.add($0) } + [run.end()]
            guard run.hasSpoken else {
                #expect(!AnswerComposerTests.section([("a1/b1", reply)]).isAnswered)
                continue
            }
            #expect(
                told.flatMap { Array($0.unicodeScalars) } == Array(whole.content.unicodeScalars),
                "seed \(seed)"
            )
            #expect(run.composer.citations == whole.citations, "seed \(seed)")
        }
    }

    /// Quotes, some of which are not what their passage says, or a plain text.
    private static func reply(_ generator: inout SeededGenerator) -> ExpertReply {
        if generator.once(in: 4) {
            var text = ""
            for _ in 0..<generator.below(4) {
                text += ["", " ", "\r\n", "a\u{0301}"][generator.below(4)]
                text += SampleSentence.random(length: generator.below(5), using: &generator)
            }
            return ExpertReply(text: text, report: .unsaid)
        }
        var quotes: [(passage: String, words: String)] = []
        for _ in 0...generator.below(4) {
            let words = SampleSentence.random(length: 1 + generator.below(8), using: &generator)
            quotes.append(("p\(generator.below(2))", words))
        }
        var reply = ExpertReply.quoting(quotes, joinedBy: ["\n", " ", "\n- "][generator.below(3)])
        for index in reply.report.evidence.indices where generator.once(in: 5) {
            switch generator.below(3) {
            case 0: reply.report.evidence[index].quoteEnd -= 1
            case 1: reply.report.evidence[index].answerEnd += 40
            default: reply.report.evidence[index].answerStart -= 3
            }
        }
        return reply
    }

    /// The reply cut anywhere, its evidence at the beginning.
    private static func pieces(
        of reply: ExpertReply,
        _ generator: inout SeededGenerator
    ) -> [ReplyPiece] {
        var pieces = [ReplyPiece(report: reply.report, text: "")]
        var report = reply.report
        report.evidence = []
        var rest = Array(reply.text.unicodeScalars)[...]
        while !rest.isEmpty {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: rest.prefix(1 + generator.below(9)))
            rest = rest.dropFirst(view.count)
            pieces.append(ReplyPiece(report: report, text: String(view)))
        }
        return pieces
    }

    private struct Run {
        private(set) var composer: AnswerComposer
        private(set) var hasSpoken = false
        private var reply = IncomingReply(expert: .sample("a1/b1"))

        init(
            partCount: Int,
            citing: RouteControl.Citations = .preferred,
            evidence: [EvidencePassage] = []
        ) {
            composer = AnswerComposer(partCount: partCount, citing: citing)
            guard !evidence.isEmpty else { return }
            _ = add("", evidence)
        }

        mutating func add(_ text: String, _ evidence: [EvidencePassage] = []) -> String {
            let report = ReplyReport(confidence: 0.8, abstained: false, evidence: evidence)
            return add(ReplyPiece(report: report, text: text))
        }

        mutating func add(_ piece: ReplyPiece) -> String {
            reply.add(piece)
            guard reply.hasWords else { return "" }
            hasSpoken = true
            return composer.append(&reply, part: 0, question: "Câu 1?")
        }

        mutating func end() -> String {
            guard hasSpoken else {
                reply.end()
                hasSpoken = reply.hasWords
                guard hasSpoken else { return "" }
                return composer.append(&reply, part: 0, question: "Câu 1?") + composer.end(&reply)
            }
            return composer.end(&reply)
        }
    }
}
