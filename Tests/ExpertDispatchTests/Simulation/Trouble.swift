import ExpertDispatch
import NIOCore

/// What goes wrong with an expert of three nodes between the tenth and the twentieth second.
enum Trouble: CaseIterable {
    case nothing, stragglers, brownOut, blackHole, allBlackHoles, refusing, allRefusing
    case flapping, allFlapping, slowLoris, allSlowLoris, wrongClock, wrongTokenTime
    case someShed, allShed, someFail, manyFail, oneFails

    static let begins = Simulation.start + .seconds(10)
    static let ends = Simulation.start + .seconds(20)

    /// Whether two of the three nodes stay well.
    var leavesTwo: Bool {
        switch self {
        case .nothing, .stragglers, .blackHole, .refusing, .flapping, .slowLoris, .wrongClock,
            .wrongTokenTime, .oneFails:
            true
        default: false
        }
    }

    var nodes: [SimulatedNode] {
        switch self {
        case .nothing: Self.all(.none)
        case .stragglers: Array(repeating: SimulatedNode(hasStragglers: true), count: 3)
        case .brownOut: Self.all(.slow(6))
        case .blackHole: Self.one(.blackHole)
        case .allBlackHoles: Self.all(.blackHole)
        case .refusing: Self.one(.refusing)
        case .allRefusing: Self.all(.refusing)
        case .flapping: Self.one(.refusing, Self.flaps)
        case .allFlapping: Self.all(.refusing, Self.flaps)
        case .slowLoris: Self.one(.slowLoris)
        case .allSlowLoris: Self.all(.slowLoris)
        case .wrongClock: Self.one(.wrongClock(.late))
        case .wrongTokenTime: Self.one(.wrongClock(.rejected))
        case .someShed: Self.all(.shedding(0.3))
        case .allShed: Self.all(.shedding(1))
        case .someFail: Self.all(.failing(0.2))
        case .manyFail: Self.all(.failing(0.6))
        case .oneFails: Self.one(.failing(0.5))
        }
    }

    @Sendable
    private static func lasts(_ now: LoopTime) -> Bool {
        now >= begins && now < ends
    }

    /// Down for every other 700 ms.
    @Sendable
    private static func flaps(_ now: LoopTime) -> Bool {
        lasts(now) && (now - begins).milliseconds / 700 % 2 == 0
    }

    private static func all(
        _ fault: SimulatedNode.Fault,
        _ isFaulty: @escaping @Sendable (LoopTime) -> Bool = lasts
    ) -> [SimulatedNode] {
        let node = SimulatedNode(fault: fault, isFaulty: isFaulty)
        return [node, node, node]
    }

    private static func one(
        _ fault: SimulatedNode.Fault,
        _ isFaulty: @escaping @Sendable (LoopTime) -> Bool = lasts
    ) -> [SimulatedNode] {
        [SimulatedNode(), SimulatedNode(fault: fault, isFaulty: isFaulty), SimulatedNode()]
    }
}
