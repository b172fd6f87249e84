package import NIOCore

/// A point of an event loop's monotonic clock: nanoseconds since some moment before the start.
///
/// Policies are handed it; none of them reads a clock.
package struct LoopTime: Sendable, Hashable, Comparable {
    package let nanoseconds: Int64

    package init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    package static func < (left: LoopTime, right: LoopTime) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    package static func + (time: LoopTime, amount: TimeAmount) -> LoopTime {
        let (sum, isOver) = time.nanoseconds.addingReportingOverflow(amount.nanoseconds)
        return LoopTime(nanoseconds: isOver ? .max : sum)
    }

    /// The time from `earlier` to `later`; negative where they stand the other way round.
    package static func - (later: LoopTime, earlier: LoopTime) -> TimeAmount {
        .nanoseconds(later.nanoseconds &- earlier.nanoseconds)
    }
}
