/// How late an expert's call is, as those who make the calls tell it by the expert's own times.
package enum Lag: Int, Sendable, Hashable, Comparable {
    /// For some time, though nothing is known of what is usual.
    case uncertain
    /// Longer than 95 % of the expert's calls take.
    case unusual
    /// For so long without a sign that it is not to be counted on.
    case overdue

    package static func < (left: Lag, right: Lag) -> Bool { left.rawValue < right.rawValue }
}
