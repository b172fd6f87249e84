import ExpertDispatch
import NIOCore
import TestSupport

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A node that needs log-normal times and has one fault, some of the time.
struct SimulatedNode {
    enum Fault: Sendable {
        case none
        /// So many times slower.
        case slow(Double)
        /// Takes calls and never says a word.
        case blackHole
        /// Refuses the connection.
        case refusing
        /// Says the first byte and no more.
        case slowLoris
        /// Stands still and goes on at this time, as where its machine does.
        case still(until: LoopTime)
        /// Takes each call for one whose time, or whose token's time, is over.
        case wrongClock(AttemptFailure)
        /// Sheds this share of its calls.
        case shedding(Double)
        /// Fails this share of its calls.
        case failing(Double)
    }

    /// What comes back: the first byte, then the end; nil where it never comes.
    struct Answer {
        var firstByte: TimeAmount?
        var end: TimeAmount?
        var failure: AttemptFailure?

        static let shed = Answer(
            firstByte: .milliseconds(1),
            end: .milliseconds(1),
            failure: .shed
        )
    }

    var median = TimeAmount.milliseconds(50)
    var spread = 0.3
    /// One in a hundred takes twenty times as long.
    var hasStragglers = false
    /// Calls that it works on at once, where it sheds what comes besides.
    var places: Int?
    var fault = Fault.none
    /// When the fault is there.
    var isFaulty: @Sendable (LoopTime) -> Bool = { _ in true }

    func answer(_ now: LoopTime, _ random: inout SeededGenerator) -> Answer {
        let usual = time(&random)
        let soon = TimeAmount.milliseconds(1)
        switch isFaulty(now) ? fault : .none {
        case .none: return Answer(firstByte: usual, end: usual)
        case .slow(let factor): return Self.whole(usual, factor)
        case .blackHole: return Answer()
        case .refusing: return Answer(end: soon, failure: .unreachable)
        case .slowLoris: return Answer(firstByte: usual)
        case .still(let end):
            return Answer(firstByte: (end - now) + usual, end: (end - now) + usual)
        case .wrongClock(let failure):
            return Answer(firstByte: soon, end: soon, failure: failure)
        case .shedding(let share) where Double.random(in: 0..<1, using: &random) < share:
            return Answer(firstByte: soon, end: soon, failure: .shed)
        case .failing(let share) where Double.random(in: 0..<1, using: &random) < share:
            return Answer(end: soon, failure: .unreachable)
        case .shedding, .failing: return Answer(firstByte: usual, end: usual)
        }
    }

    private static func whole(_ usual: TimeAmount, _ factor: Double) -> Answer {
        let slow = TimeAmount.nanoseconds(Int64(Double(usual.nanoseconds) * factor))
        return Answer(firstByte: slow, end: slow)
    }

    private func time(_ random: inout SeededGenerator) -> TimeAmount {
        let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &random))).squareRoot()
        let normal = radius * cos(2 * .pi * Double.random(in: 0..<1, using: &random))
        let isStraggler = hasStragglers && random.once(in: 100)
        let factor = exp(spread * normal) * (isStraggler ? 20 : 1)
        return .nanoseconds(Int64(Double(median.nanoseconds) * factor))
    }
}
