import Testing

/// What a question costs the router, in figures that a busy machine does not change.
///
/// The limits are a tenth above what was measured, for writes two fifths: whoever makes a question
/// dearer is told, and whoever makes it cheaper lowers them. Two reads and two writes are of sockets;
/// most of the others, of the ledger ten times a second and of what is looked after now and then,
/// come with the time, however many questions the machine manages meanwhile.
@Suite("What a question costs the router")
struct QuestionCostTests {
    private static let allocations = 300.0
    private static let reads = 3.3
    private static let writes = 4.0

    /// Reads and writes that a second brings: an idle router's, and of the ledger's batches.
    private static let perSecond = (reads: 45.0, writes: 220.0)

    private static let warming = 100
    private static let measured = 400

    @Test func `a question asks for no more memory and calls the kernel no oftener than it did`()
        async throws
    {
        try await DataFolder.temporary { folder in
            let counter = try await AllocationCounter(in: folder)
            try await Network.run(in: folder, with: counter.variables) { network in
                try await Self.ask(Self.warming, network)
                let router = try #require(network.router)
                let before = (try counter.count(of: router), ProcessUse(of: router))
                let time = try await ContinuousClock().measure {
                    try await Self.ask(Self.measured, network)
                }
                let after = (try counter.count(of: router), ProcessUse(of: router))
                let (start, end) = (try #require(before.1), try #require(after.1))
                let each = time / .seconds(1) / Double(Self.measured)
                let reads = Self.reads + Self.perSecond.reads * each
                let writes = Self.writes + Self.perSecond.writes * each
                expect(after.0 - before.0, within: 100...Self.allocations, "allocations")
                expect(end.reads - start.reads, within: 2...reads, "reads")
                expect(end.writes - start.writes, within: 2...writes, "writes")
            }
        }
    }

    /// Asks one question after the other, as one client does.
    private static func ask(_ count: Int, _ network: Network) async throws {
        for place in 0..<count {
            let question = AskedQuestion.answerable[place % AskedQuestion.answerable.count]
            let reply = try await network.ask(question.text)
            try #require(reply.verdict == "answered", "\(reply.status) \(reply.text.prefix(200))")
        }
    }

    /// Fewer than anyone could do with would mean that they were not counted.
    private func expect(_ count: Int, within range: ClosedRange<Double>, _ what: String) {
        let each = Double(count) / Double(Self.measured)
        #expect(range.contains(each), "\(each) \(what) a question")
    }
}
