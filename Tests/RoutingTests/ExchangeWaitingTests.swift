import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

/// How long those who are late are waited for, and who is asked in their place.
struct ExchangeWaitingTests {
    private static let law: ExpertReply = .saying("Thử việc không quá 60 ngày.")
    private static let other: ExpertReply = .saying("Thử việc không quá 180 ngày.")

    @Test func `where an expert is late, another of its domain is asked and heard`() throws {
        var run = ExchangeRun(ExchangeTests.withReserve.decide(RoutingSample.law))
        #expect(run.calls.first?.hasReserve == true)
        run.wait(milliseconds: 40)
        run.tell(.late(call: 0, .unusual, mayAskAnother: true))
        #expect(run.asked == ["bo-tu-phap/luat", "hoi-luat-gia/luat"])
        #expect(run.calls.last?.hasReserve == false)
        run.wait(milliseconds: 20)
        run.tell(.replied(call: 1, Self.other))
        let report = try #require(run.report)
        #expect(run.cancelled == [0])
        #expect(report.experts.map(\.status) == [.timeout, .ok])
        #expect(report.verdict == .answered)
        #expect(report.missing.isEmpty)
    }

    @Test func `where it answers first after all, who stood in is not waited for`() throws {
        var run = ExchangeRun(ExchangeTests.withReserve.decide(RoutingSample.law))
        run.tell(.late(call: 0, .unusual, mayAskAnother: true))
        run.tell(.replied(call: 0, Self.law))
        let report = try #require(run.report)
        #expect(run.cancelled == [1])
        #expect(report.experts.map(\.status) == [.ok, .unneeded])
        #expect(report.verdict == .answered)
    }

    @Test func `who never gave a sign is missed though another stood in`() throws {
        var run = ExchangeRun(ExchangeTests.withReserve.decide(RoutingSample.law))
        run.tell(.late(call: 0, .unusual, mayAskAnother: false))
        #expect(run.calls.count == 1)
        run.tell(.late(call: 0, .overdue, mayAskAnother: true))
        run.tell(.replied(call: 1, Self.other))
        let report = try #require(run.report)
        #expect(report.verdict == .partial)
        #expect(report.missing.map(\.reason) == ["timeout"])
    }

    @Test func `an expert of another domain is asked only where there is no sign at all`() {
        var sample = RoutingSample()
        sample.policy.fanOut.widenAbove = 0
        sample.policy.fanOut.rivalAbove = 1
        var run = ExchangeRun(sample.decide(RoutingSample.law))
        run.tell(.late(call: 0, .unusual, mayAskAnother: true))
        #expect(run.calls.count == 1)
        run.tell(.late(call: 0, .overdue, mayAskAnother: true))
        #expect(run.calls.count == 2)
    }

    @Test func `one reserve at a time is asked`() {
        var sample = ExchangeTests.withReserve
        sample.experts.append(.sample("vien-luat/luat", domain: "law"))
        var run = ExchangeRun(sample.decide(RoutingSample.law))
        run.tell(.late(call: 0, .unusual, mayAskAnother: true))
        run.tell(.late(call: 0, .overdue, mayAskAnother: true))
        #expect(run.calls.count == 2)
        run.tell(.late(call: 1, .unusual, mayAskAnother: true))
        #expect(run.calls.count == 3)
    }

    @Test func `a late expert is waited for where nobody else has an answer`() throws {
        var run = ExchangeRun(ExchangeTests.withReserve.decide(RoutingSample.law))
        run.tell(.late(call: 0, .overdue, mayAskAnother: true))
        run.tell(.replied(call: 1, .abstention))
        #expect(!run.hasEnded && run.cancelled.isEmpty)
        run.tell(.replied(call: 0, Self.law))
        #expect(run.report?.verdict == .answered)
    }

    @Test func `a rival is waited for as long as it usually takes`() throws {
        var run = ExchangeRun(try Self.rivals())
        run.tell(.replied(call: 0, Self.law))
        #expect(!run.hasEnded)
        run.tell(.late(call: 1, .uncertain, mayAskAnother: false))
        #expect(!run.hasEnded)
        run.tell(.late(call: 1, .unusual, mayAskAnother: false))
        let report = try #require(run.report)
        #expect(run.cancelled == [1])
        #expect(report.experts.map(\.status) == [.ok, .timeout])
        #expect(report.verdict == .answered)
    }

    @Test func `a rival is waited for two seconds at most`() throws {
        var run = ExchangeRun(try Self.rivals())
        run.wait(milliseconds: 30)
        run.tell(.replied(call: 0, Self.law))
        #expect(run.wakes.last == run.now.adding(milliseconds: 2_000))
        run.ring()
        #expect(run.cancelled == [1])
        #expect(run.report?.verdict == .answered)
    }

    @Test func `a rival that had nothing to say holds nobody up`() throws {
        var run = ExchangeRun(try Self.rivals())
        run.tell(.replied(call: 1, .abstention))
        #expect(!run.hasEnded)
        run.tell(.replied(call: 0, Self.law))
        #expect(run.report?.verdict == .answered)
    }

    @Test func `an expert that must answer is given up only where there is no sign of it`()
        throws
    {
        var control = RouteControl()
        control.experts = [.sample("bo-tu-phap/luat"), .sample("bo-tai-chinh/thue")]
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.law, control: control))
        try #require(run.calls.count == 2)
        run.tell(.replied(call: 0, Self.law))
        run.tell(.late(call: 1, .unusual, mayAskAnother: false))
        #expect(!run.hasEnded)
        run.tell(.late(call: 1, .overdue, mayAskAnother: false))
        let report = try #require(run.report)
        #expect(report.verdict == .partial)
        #expect(report.missing.map(\.reason) == ["timeout"])
    }

    @Test func `a part waits for its own expert, whoever answered another`() {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax))
        run.tell(.replied(call: 0, Self.law))
        run.tell(.late(call: 1, .overdue, mayAskAnother: true))
        #expect(!run.hasEnded && run.cancelled.isEmpty)
    }

    @Test(arguments: [-1, 1, 99])
    func `that a call is late which was never made changes nothing`(call: Int) {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.law))
        let actions = run.tell(.late(call: call, .overdue, mayAskAnother: true))
        #expect(actions == 0)
    }

    /// The law's expert and, as the domain is unsure, that of taxes.
    private static func rivals() throws -> Decision {
        var sample = RoutingSample()
        sample.policy.fanOut.rivalAbove = 0
        sample.policy.fanOut.widenAbove = 0
        let decision = sample.decide(RoutingSample.law)
        let chosen = decision.parts.flatMap(\.chosen)
        try #require(chosen.count == 2 && chosen.last?.isRival == true)
        return decision
    }
}
