import ExpertDispatch
import NIOCore

/// What came of a ``Simulation``.
struct SimulationReport {
    struct Question {
        let began: LoopTime
        /// Calls that have not ended.
        var open: Int
        var replies = 0
        var ended: LoopTime

        init(began: LoopTime, open: Int) {
            self.began = began
            self.open = open
            ended = began
        }

        var time: TimeAmount { ended - began }
    }

    var questions: [Question] = []
    var calls = 0
    var requests = 0
    var failures: [CallFailure: Int] = [:]
    /// Requests to each node of each expert.
    private(set) var shares: [[Int]] = []
    /// When requests were sent to each expert.
    private(set) var sendings: [[LoopTime]] = []
    /// When each expert's calls first were held or failed unsent, for all of its nodes had failed.
    private var opened: [Int: LoopTime] = [:]
    /// When calls to each expert began.
    private var beginnings: [[LoopTime]] = []
    private(set) var requestsAfterDeadline = 0
    private(set) var longestOverrun = TimeAmount.nanoseconds(0)
    private(set) var leastBalance = Double.infinity

    /// Requests for each call.
    var amplification: Double { Double(requests) / Double(calls) }

    mutating func called(_ expert: Int, _ now: LoopTime) {
        calls += 1
        while beginnings.count <= expert { beginnings.append([]) }
        beginnings[expert].append(now)
    }

    mutating func sent(to slot: Int, of expert: Int, isLate: Bool, _ now: LoopTime) {
        requests += 1
        if isLate { requestsAfterDeadline += 1 }
        while sendings.count <= expert { sendings.append([]) }
        sendings[expert].append(now)
        while shares.count <= expert { shares.append([]) }
        while shares[expert].count <= slot { shares[expert].append(0) }
        shares[expert][slot] += 1
    }

    mutating func ended(_ question: Int, isReply: Bool, _ now: LoopTime, deadline: LoopTime) {
        questions[question].open -= 1
        questions[question].replies += isReply ? 1 : 0
        questions[question].ended = max(questions[question].ended, now)
        longestOverrun = max(longestOverrun, now - deadline)
    }

    mutating func failed(_ failure: CallFailure, of expert: Int, _ now: LoopTime) {
        failures[failure, default: 0] += 1
        if failure == .allOpen { unsent(expert, now) }
    }

    mutating func unsent(_ expert: Int, _ now: LoopTime) {
        if opened[expert] == nil { opened[expert] = now }
    }

    mutating func check(_ fleet: ExpertFleet) {
        leastBalance = min(leastBalance, fleet.hedges.balance, fleet.retries.balance)
    }

    /// What it took from `start` until calls to `expert` were no longer sent: the requests by then,
    /// and the time since the first of them.
    func detection(of expert: Int, from start: LoopTime) -> (requests: Int, time: TimeAmount) {
        let end = opened[expert] ?? LoopTime(nanoseconds: .max)
        let sent = sendings[expert].filter { $0 >= start && $0 < end }
        return (sent.count, sent.first.map { end - $0 } ?? .nanoseconds(0))
    }

    /// Requests for each call to `expert` that began at `start` or later.
    func ownAmplification(of expert: Int, from start: LoopTime) -> Double {
        let sent = sendings[expert].count { $0 >= start }
        return Double(sent) / Double(beginnings[expert].count { $0 >= start })
    }

    /// The time within which `share` of the questions ended.
    func quantile(_ share: Double) -> TimeAmount {
        let times = questions.map(\.time).sorted()
        return times[min(times.count - 1, Int(share * Double(times.count)))]
    }

    /// Questions answered within a second, a second, of those that came in `span`.
    func goodput(_ span: Range<LoopTime>) -> Double {
        let good = questions.count {
            span.contains($0.began) && $0.replies > 0 && $0.time <= .seconds(1)
        }
        return Double(good) / ((span.upperBound - span.lowerBound) / .seconds(1))
    }

    /// The share of the questions from `start` on that had `replies` within `limit`.
    func share(
        replies: Int,
        within limit: TimeAmount = .seconds(8),
        since start: LoopTime = Simulation.start
    ) -> Double {
        let asked = questions.filter { $0.began >= start }
        let served = asked.count { $0.replies >= replies && $0.time <= limit }
        return Double(served) / Double(asked.count)
    }
}
