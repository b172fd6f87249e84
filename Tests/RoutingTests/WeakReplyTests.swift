import Routing
import TestSupport
import Testing
import Wire

/// What happens where the only expert asked is not sure of its reply.
struct WeakReplyTests {
    private static let doubtful: ExpertReply = .saying("Báo trước 45 ngày.", confidence: 0.6)
    private static let fitting: ExpertReply = .saying(
        "Hợp đồng thử việc kéo dài không quá 60 ngày.",
        confidence: 0.9
    )

    private static var unsure: RoutingSample {
        var sample = ExchangeTests.withReserve
        sample.policy.fanOut.weakBelow = 0.7
        return sample
    }

    @Test func `the next expert is asked as well, and who holds more of the question is heard`() {
        var run = ExchangeRun(Self.unsure.decide(RoutingSample.law))
        run.tell(.replied(call: 0, Self.doubtful))
        #expect(run.asked == ["bo-tu-phap/luat", "hoi-luat-gia/luat"])
        #expect(!run.hasEnded)
        run.tell(.replied(call: 1, Self.fitting))
        #expect(run.pieces.map(\.experts) == [[.sample("hoi-luat-gia/luat")]])
        #expect(run.report?.verdict == .answered)
    }

    @Test func `the doubtful reply stands where the next expert has none`() {
        var run = ExchangeRun(Self.unsure.decide(RoutingSample.law))
        run.tell(.replied(call: 0, Self.doubtful))
        run.tell(.replied(call: 1, .abstention))
        #expect(run.calls.count == 2)
        #expect(run.pieces.map(\.experts) == [[.sample("bo-tu-phap/luat")]])
    }

    @Test(
        "nobody else is asked where the reply is sure, or says nothing of how sure it is",
        arguments: [
            ExpertReply.saying("Báo trước 45 ngày.", confidence: 0.7),
            ExpertReply(
                text: "Báo trước 45 ngày.",
                report: ReplyReport(confidence: 0.5, abstained: false)
            ),
        ]
    )
    func sure(_ reply: ExpertReply) {
        var run = ExchangeRun(Self.unsure.decide(RoutingSample.law))
        run.tell(.replied(call: 0, reply))
        #expect(run.calls.count == 1)
        #expect(run.hasEnded)
    }

    @Test func `no more experts are asked than the caller allows`() {
        var control = RouteControl()
        control.maxExperts = 1
        var run = ExchangeRun(Self.unsure.decide(RoutingSample.law, control: control))
        run.tell(.replied(call: 0, Self.doubtful))
        #expect(run.calls.count == 1)
    }

    @Test func `words of a doubtful stream wait for the expert that is asked as well`() {
        var run = ExchangeRun(Self.unsure.decide(RoutingSample.law), isStreamed: true)
        run.tell(.wrote(call: 0, ReplyPiece(report: Self.doubtful.report, text: "Báo trước 45")))
        #expect(run.calls.count == 2)
        #expect(run.pieces.isEmpty)
        run.tell(.replied(call: 1, Self.fitting))
        run.tell(.replied(call: 0, Self.doubtful))
        #expect(run.pieces.map(\.experts) == [[.sample("hoi-luat-gia/luat")]])
    }
}
