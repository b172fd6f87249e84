import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

/// Replies that are passed on while their experts still write them.
struct ExchangeStreamTests {
    private static let evidence = ExpertReply.saying("Thử việc không quá 60 ngày.")

    @Test func `words leave as they come and add up to the answer`() throws {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.law), isStreamed: true)
        #expect(run.calls.map(\.isStreamed) == [true])
        run.tell(.wrote(call: 0, .text("Thử việc ")))
        #expect(run.pieces.map(\.text) == ["Thử việc "])
        run.tell(.wrote(call: 0, .text("60 ngày.")))
        run.tell(.replied(call: 0, ExpertReply(text: "Thử việc 60 ngày.", report: .unsaid)))
        let answer = try #require(run.answer)
        #expect(answer.content.hasPrefix("Thử việc 60 ngày.\n\n"))
        #expect(answer.content == run.pieces.map(\.text).joined() + answer.closing)
        #expect(answer.report.verdict == .answered)
        #expect(answer.report.experts.map(\.status) == [.ok])
        #expect(answer.report.experts.map(\.confidence) == [0.5])
        #expect(run.records.first?.content == answer.content)
    }

    @Test func `the answer is the same whether it was streamed or not`() throws {
        let whole = Self.run(isStreamed: false)
        let streamed = Self.run(isStreamed: true)
        #expect(streamed.pieces.count > whole.pieces.count)
        #expect(streamed.answer?.content == whole.answer?.content)
        #expect(streamed.report?.citations == whole.report?.citations)
        #expect(streamed.report?.verdict == whole.report?.verdict)
    }

    @Test func `only a call that is alone in its part is streamed, and to who reads so`() {
        var required = RouteControl()
        required.citations = .required
        let decision = RoutingSample().decide(RoutingSample.law)
        #expect(ExchangeRun(decision).calls.map(\.isStreamed) == [false])
        let cited = RoutingSample().decide(RoutingSample.law, control: required)
        #expect(ExchangeRun(cited, isStreamed: true).calls.map(\.isStreamed) == [false])
        let two = RoutingSample().decide(RoutingSample.lawAndTax)
        #expect(ExchangeRun(two, isStreamed: true).calls.map(\.isStreamed) == [true, true])
    }

    @Test func `text of a later part waits for its turn`() {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax), isStreamed: true)
        run.tell(.wrote(call: 1, .text("Thuế suất từ 5%.")))
        #expect(run.pieces.isEmpty)
        run.tell(.wrote(call: 0, .text("Báo trước ")))
        run.tell(.wrote(call: 1, .text(" Hoặc hơn.")))
        #expect(run.pieces.map(\.part) == [0])
        run.tell(.replied(call: 0, ExpertReply(text: "Báo trước ", report: .unsaid)))
        #expect(run.pieces.map(\.part) == [0, 1])
        #expect(run.pieces.last?.text.hasSuffix("\nThuế suất từ 5%. Hoặc hơn.") == true)
        #expect(!run.hasEnded)
    }

    @Test func `a part without an answer is told once the next has words`() {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax), isStreamed: true)
        run.tell(.replied(call: 0, .abstention))
        #expect(run.pieces.isEmpty)
        run.tell(.wrote(call: 1, .text("Thuế suất từ 5%.")))
        #expect(run.pieces.map(\.part) == [0, 1])
    }

    @Test func `an abstention in the first piece has the next expert asked at once`() {
        var run = ExchangeRun(
            ExchangeTests.withReserve.decide(RoutingSample.law),
            isStreamed: true
        )
        let abstention = ReplyReport(confidence: 0.1, abstained: true, reason: "no_evidence")
        run.tell(.wrote(call: 0, ReplyPiece(report: abstention, text: "")))
        #expect(run.asked == ["bo-tu-phap/luat", "hoi-luat-gia/luat"])
        #expect(run.calls.map(\.isStreamed) == [true, true])
        run.tell(.wrote(call: 0, .text("Không biết.")))
        run.tell(.wrote(call: 1, .text("60 ngày.")))
        #expect(run.pieces.map(\.text) == ["60 ngày."])
    }

    @Test(arguments: [ExpertReport.Status.failed, .timeout])
    func `what breaks off after its first words is an error that names it`(
        status: ExpertReport.Status
    ) throws {
        var run = ExchangeRun(
            ExchangeTests.withReserve.decide(RoutingSample.law),
            isStreamed: true
        )
        run.tell(.wrote(call: 0, .text("Thử việc ")))
        run.tell(.failed(call: 0, status))
        #expect(run.calls.count == 1)
        #expect(run.finished.isEmpty)
        let problem = try #require(run.problems.first)
        #expect(problem.kind == (status == .timeout ? .deadlineExceeded : .upstreamError))
        #expect(problem.message.contains("bo-tu-phap/luat"))
        let record = try #require(run.records.first)
        #expect(record.answer?.verdict == .partial)
        #expect(record.answer?.experts.map(\.status) == [status])
        #expect(record.answer?.missing.map(\.expert.description) == ["bo-tu-phap/luat"])
        #expect(record.content == "Thử việc ")
    }

    @Test func `before its first words a broken reply is a failure like any other`() {
        var run = ExchangeRun(
            ExchangeTests.withReserve.decide(RoutingSample.law),
            isStreamed: true
        )
        run.tell(.wrote(call: 0, ReplyPiece(report: Self.evidence.report, text: "Thử việc")))
        #expect(run.pieces.isEmpty)
        run.tell(.failed(call: 0, .failed))
        #expect(run.asked == ["bo-tu-phap/luat", "hoi-luat-gia/luat"])
    }

    @Test func `the deadline cuts a reply that is not whole, and others with it`() throws {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax), isStreamed: true)
        run.tell(.wrote(call: 0, .text("Báo trước ")))
        run.ring()
        #expect(run.cancelled == [0, 1])
        #expect(run.problems.map(\.kind) == [.deadlineExceeded])
        #expect(run.finished.isEmpty && run.records.count == 1)
    }

    @Test func `where words break off the others are cancelled`() {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax), isStreamed: true)
        run.tell(.wrote(call: 0, .text("Báo trước ")))
        run.tell(.failed(call: 0, .failed))
        #expect(run.cancelled == [1])
        #expect(run.tell(.replied(call: 1, .saying("Thuế suất từ 5%."))) == 0)
    }

    private static func run(isStreamed: Bool) -> ExchangeRun {
        var run = ExchangeRun(
            RoutingSample().decide(RoutingSample.lawAndTax),
            isStreamed: isStreamed
        )
        let replies = [
            ExpertReply.quoting([("p1", "Báo trước."), ("p1", "45 ngày."), ("p2", "Có trợ cấp.")]),
            ExpertReply(text: "Thuế suất từ 5%.", report: .unsaid),
        ]
        for (call, reply) in replies.enumerated() where isStreamed {
            run.tell(.wrote(call: call, ReplyPiece(report: reply.report, text: "")))
            var report = reply.report
            report.evidence = []
            for scalar in reply.text.unicodeScalars {
                run.tell(.wrote(call: call, ReplyPiece(report: report, text: String(scalar))))
            }
        }
        for (call, reply) in replies.enumerated() { run.tell(.replied(call: call, reply)) }
        return run
    }
}

extension ReplyPiece {
    fileprivate static func text(_ text: String) -> ReplyPiece {
        ReplyPiece(report: .unsaid, text: text)
    }
}
