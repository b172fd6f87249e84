import ExpertNode
import Testing
import Wire

struct ReplyWriterTests {
    private let sink = SilentSink()
    private let events = ReplyEvents(model: "mau/thu")

    @Test func `each piece leaves as it comes, its evidence with it`() throws {
        var writer = ReplyWriter(sink)
        for text in ["Một.", " Hai.", " Ba."] { writer.say(piece(text, evidence: 1), as: events) }
        let chunks = try chunks()
        #expect(sink.written.count == 3)
        #expect(chunks.map(\.text) == ["", "Một.", " Hai.", " Ba."])
        #expect(chunks.map { $0.report?.evidence.count } == [1, nil, 1, 1])
    }

    @Test func `what a slow router does not take waits as one piece`() throws {
        var writer = ReplyWriter(sink)
        writer.say(piece("Một."), as: events)
        sink.isWritable = false
        for _ in 0..<100 { writer.say(piece(" Hai.", evidence: 1), as: events) }
        #expect(sink.written.count == 1)
        sink.isWritable = true
        writer.resume()
        writer.resume()
        #expect(sink.written.count == 2)
        let last = try #require(try chunks().last)
        #expect(last.text == String(repeating: " Hai.", count: 100))
        #expect(last.report?.evidence.count == 100)
    }

    @Test func `a failure follows the words that were waiting`() throws {
        var writer = ReplyWriter(sink)
        writer.say(piece("Một."), as: events)
        sink.isWritable = false
        writer.say(piece(" Hai."), as: events)
        writer.fail(Problem(.upstreamError, "hỏng"))
        let chunks = try chunks()
        #expect(chunks.map(\.text) == ["", "Một.", " Hai.", ""])
        #expect(chunks.last?.failure == "hỏng")
        #expect(sink.hasEnded)
    }

    @Test func `a failure before the first word is a response of its own`() {
        var writer = ReplyWriter(sink)
        writer.fail(Problem(.upstreamError, "hỏng"))
        #expect(!sink.hasBegun)
        #expect(sink.hasEnded)
    }

    private func chunks() throws -> [ReplyChunk] {
        var scan = EventScan()
        let bytes = sink.written.flatMap(\.utf8)
        return try bytes.withUnsafeBytes { try scan.read($0) }.map { try ReplyChunk($0) }
    }

    private func piece(_ text: String, evidence count: Int = 0) -> ReplyPiece {
        let passage = EvidencePassage(
            passageId: "a#1",
            text: text,
            document: "a",
            section: "",
            asOf: "2026-11-26",
            url: nil,
            quote: 0..<1,
            answer: 0..<1
        )
        let evidence = Array(repeating: passage, count: count)
        return ReplyPiece(
            report: ReplyReport(confidence: 0.5, abstained: false, evidence: evidence),
            text: text
        )
    }
}
