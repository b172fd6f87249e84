import ExpertDispatch
import NIOCore
import Testing

/// Calls one expert, one call after the other, on a clock that a test sets.
struct CallBench {
    var fleet: ExpertFleet
    var attempts = CallAttempts(deadline: .start)
    private(set) var now = LoopTime.start
    /// When the latest call began.
    private(set) var begun = LoopTime.start
    private(set) var deadline = LoopTime.start

    init(nodes: Int, hedges: RequestBudget? = nil) throws {
        fleet = ExpertFleet(now: .start, seed: 1, hedges: hedges)
        fleet.assign(try Self.addresses(0..<nodes), now: .start)
    }

    /// How long a whole reply may let wait without a sign.
    var lateness: TimeAmount { fleet.lateness(fleet.latency(ofStream: false)) }

    /// How long a whole reply is waited for before another node is asked.
    var hedgeDelay: TimeAmount { fleet.hedgeDelay(fleet.latency(ofStream: false)) }

    static func addresses(_ numbers: some Sequence<Int>) throws -> [NodeAddress] {
        try numbers.map { try #require(NodeAddress(url: "http://10.0.0.1:\(9_000 + $0)")) }
    }

    /// Tells the call `event`, so long after the call began; ``CallAttempts/Event/began`` starts a
    /// new one.
    mutating func tell(
        _ event: CallAttempts.Event,
        after elapsed: TimeAmount = .nanoseconds(0),
        patience: TimeAmount = .seconds(8),
        hasReserve: Bool = false,
        isStreamed: Bool = false
    ) -> CallSteps {
        if event == .began {
            begun = now
            deadline = now + patience
            attempts = CallAttempts(
                deadline: deadline,
                hasReserve: hasReserve,
                isStreamed: isStreamed
            )
        }
        now = max(now, begun + elapsed)
        return attempts.receive(event, now: now, fleet: &fleet)
    }

    mutating func pass(_ amount: TimeAmount) {
        now = now + amount
    }

    /// Makes so many calls that each take `time`.
    mutating func warm(calls: Int, _ time: TimeAmount) {
        for _ in 0..<calls {
            _ = tell(.began)
            _ = tell(.replied(0), after: time)
        }
    }
}
