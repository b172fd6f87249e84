import ExpertDispatch
import NIOCore

extension LoopTime {
    /// So long after the moment that policies' tests begin at.
    static func after(_ amount: TimeAmount) -> LoopTime {
        LoopTime(nanoseconds: 5_000_000_000) + amount
    }

    static let start = after(.nanoseconds(0))
}
