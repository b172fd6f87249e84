import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

/// Where a question goes that asks on about an earlier one, and what is told of it.
struct FollowUpRoutingTests {
    private static let before = RoutingSample.law
    private static let followUp = "thế mất bao lâu?"

    @Test func `a follow-up goes where its matter belongs`() {
        let decision = RoutingSample().decide(Self.followUp, after: [Self.before])
        #expect(decision.route.domains.map(\.id) == ["law"])
        #expect(decision.route.followUp == true)
        #expect(decision.route.readAs == "\(Self.before) \(Self.followUp)")
        #expect(RoutingSample().decide(Self.followUp).isOutOfScope)
    }

    @Test func `a follow-up that names another domain's matter goes there`() {
        let decision = RoutingSample().decide("thế đóng thuế bao nhiêu?", after: [Self.before])
        #expect(decision.route.followUp == true)
        #expect(decision.route.domains.map(\.id) == ["finance"])
    }

    @Test func `a change of subject is told nowhere as a follow-up`() {
        let decision = RoutingSample().decide(RoutingSample.tax, after: [Self.before])
        #expect(decision.route.domains.map(\.id) == ["finance"])
        #expect(decision.route.followUp == nil)
        #expect(decision.route.readAs == nil)
        #expect(decision.record(dryRun: true, milliseconds: 0).route.readAs == nil)
    }

    @Test(arguments: [(followUp, before), (RoutingSample.tax, "")])
    func `earlier turns go to an expert with a follow-up only`(question: String, context: String) {
        let run = ExchangeRun(RoutingSample().decide(question, after: [Self.before]))
        #expect(run.calls.map(\.question) == [question])
        #expect(run.calls.map(\.context) == [context])
        #expect(run.calls.map(\.part) == [nil])
    }

    @Test func `the parts are those of the last turn`() {
        let text = "thế hợp đồng đó ký ở đâu, thuế thu nhập cá nhân tính ra sao?"
        let decision = RoutingSample().decide(text, after: [RoutingSample.three])
        #expect(decision.parts.allSatisfy { text.contains($0.text) })
    }

    @Test func `a forced domain is asked with the context too`() {
        let decision = RoutingSample().decide(
            Self.followUp,
            after: [Self.before],
            target: .domain("finance")
        )
        #expect(decision.route.strategy == .forced)
        #expect(ExchangeRun(decision).calls.map(\.context) == [Self.before])
    }

    @Test(arguments: [Policy.Ledger.Content.full, .none])
    func `a record keeps what was read where the policy keeps words`(
        content: Policy.Ledger.Content
    ) throws {
        var sample = RoutingSample()
        sample.policy.ledger.content = content
        var run = ExchangeRun(sample.decide(Self.followUp, after: [Self.before]))
        run.tell(.replied(call: 0, .saying("Sáu mươi ngày.")))
        let record = try #require(run.records.first)
        let kept = content == .full ? "\(Self.before) \(Self.followUp)" : nil
        #expect(record.route.followUp == true)
        #expect(record.route.readAs == kept)
        #expect(record.answer?.route.readAs == kept)
        #expect(run.report?.route.readAs == "\(Self.before) \(Self.followUp)")
    }
}
