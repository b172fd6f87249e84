import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

/// How an exchange ends where not everybody replies.
struct ExchangeEndTests {
    @Test func `at the deadline what is there becomes a partial answer that names who is missing`()
        throws
    {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax, deadline: 1_000))
        run.tell(.replied(call: 0, .saying("Báo trước 45 ngày.")))
        run.ring()
        let report = try #require(run.report)
        #expect(report.verdict == .partial)
        #expect(run.cancelled == [1])
        #expect(report.missing.map(\.expert.description) == ["bo-tai-chinh/thue"])
        #expect(report.missing.map(\.reason) == ["timeout"])
        #expect(report.missing.first?.wouldCover.contains("thuế") == true)
        let content = try #require(run.answer?.content)
        #expect(content.contains("Chưa có câu trả lời cho phần này: Chuyên gia bo-tai-chinh/thue"))
        #expect(content.contains("Lưu ý: Chuyên gia bo-tai-chinh/thue hiện không phản hồi"))
    }

    @Test(arguments: [(8_000, 7_600), (1_000, 950), (100, 80), (1, 1)])
    func `experts get the deadline less what combining takes`(
        deadline: Int,
        expected: Int
    ) throws {
        let run = ExchangeRun(RoutingSample().decide(RoutingSample.law, deadline: deadline))
        let wake = RoutingSample.started.adding(milliseconds: expected)
        #expect(run.wakes == [wake])
        #expect(run.calls.map(\.deadline) == [wake])
    }

    @Test func `an alarm that rings early is set again and ends nothing`() {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.law))
        run.wait(milliseconds: 10)
        run.tell(.woke)
        #expect(run.wakes.count == 2)
        #expect(run.wakes.first == run.wakes.last)
        #expect(!run.hasEnded)
    }

    @Test func `where all have too much to do the client is told to come back`() throws {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax))
        run.tell(.failed(call: 0, .shed))
        run.tell(.failed(call: 1, .shed))
        let problem = try #require(run.problems.first)
        #expect(problem.kind == .overloaded)
        #expect(problem.retryAfter == 1)
    }

    @Test(arguments: [([4, 9], 4), ([9, nil], 1), ([nil, nil], 1)] as [([Int?], Int)])
    func `the client is told to come back when the first expert wants to be asked again`(
        wishes: [Int?],
        expected: Int
    ) throws {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax))
        for (call, wish) in wishes.enumerated() {
            run.tell(.took(call: call, attempts: 1, hedged: false, retryAfter: wish))
            run.tell(.failed(call: call, .shed))
        }
        let problem = try #require(run.problems.first)
        #expect(problem.retryAfter == expected)
    }

    @Test func `where all failed it is an upstream error with all named`() throws {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax))
        run.tell(.failed(call: 0, .failed))
        run.tell(.failed(call: 1, .shed))
        let problem = try #require(run.problems.first)
        #expect(problem.kind == .upstreamError)
        #expect(
            problem.members["missing"]
                == .array([
                    missing("bo-tu-phap/luat", "failed"), missing("bo-tai-chinh/thue", "shed"),
                ])
        )
        #expect(run.records.count == 1)
        #expect(run.pieces.isEmpty)
    }

    @Test func `where all ran out of time it is a deadline exceeded`() throws {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax))
        run.ring()
        #expect(run.problems.map(\.kind) == [.deadlineExceeded])
        #expect(run.cancelled == [0, 1])
        #expect(run.records.first?.answer?.experts.map(\.status) == [.timeout, .timeout])
    }

    @Test func `where nobody is alive it is said who would have been asked`() throws {
        var sample = RoutingSample()
        sample.dead = [.sample("bo-tu-phap/luat")]
        let run = ExchangeRun(sample.decide(RoutingSample.law))
        let problem = try #require(run.problems.first)
        #expect(problem.kind == .noExpertAvailable)
        #expect(problem.retryAfter != nil)
        #expect(
            problem.members["missing"] == .array([missing("bo-tu-phap/luat", "no_live_node")])
        )
        #expect(run.calls.isEmpty)
        #expect(run.wakes.isEmpty)
        #expect(run.records.count == 1)
    }

    @Test func `a part whose expert is not alive says so and leaves the rest answered`() throws {
        var sample = RoutingSample()
        sample.dead = [.sample("bo-tai-chinh/thue")]
        var run = ExchangeRun(sample.decide(RoutingSample.lawAndTax))
        run.tell(.replied(call: 0, .saying("Báo trước 45 ngày.")))
        let answer = try #require(run.answer)
        #expect(answer.report.verdict == .partial)
        #expect(answer.report.missing.map(\.reason) == ["no_live_node"])
        #expect(answer.content.contains("phần này: bo-tai-chinh/thue không phản hồi"))
    }

    @Test func `out of scope is answered politely without a call`() throws {
        let run = ExchangeRun(RoutingSample().decide(RoutingSample.unknown))
        let answer = try #require(run.answer)
        #expect(run.calls.isEmpty)
        #expect(run.pieces.isEmpty)
        #expect(answer.report.verdict == .abstained)
        #expect(answer.report.route.strategy == .none)
        #expect(answer.content.contains("Pháp luật; Tài chính"))
        #expect(answer.content == answer.closing)
    }

    @Test func `where all abstained it says so and who wrote it`() throws {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.law))
        run.tell(.replied(call: 0, .abstention))
        let answer = try #require(run.answer)
        #expect(answer.report.verdict == .abstained)
        #expect(answer.content.contains("chưa tìm thấy căn cứ"))
        #expect(answer.content.contains("AI tổng hợp"))
    }

    @Test func `a part beyond the limit of calls is told as not answered`() throws {
        var control = RouteControl()
        control.maxExperts = 2
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.three, control: control))
        #expect(run.calls.count == 2)
        run.tell(.replied(call: 0, .saying("Báo trước 45 ngày.")))
        run.tell(.replied(call: 1, .saying("Thuế suất từ 5%.")))
        let answer = try #require(run.answer)
        #expect(run.pieces.map(\.part) == [0, 1, 2])
        #expect(answer.report.verdict == .partial)
    }

    private func missing(_ expert: String, _ reason: String) -> JSONValue {
        .object(["expert": .string(expert), "reason": .string(reason)])
    }
}
