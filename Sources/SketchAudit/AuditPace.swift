import SparseIndex

/// When the next audit is due: at random, so that nobody can tell it by the clock.
package struct AuditPace: Sendable {
    /// Seconds between two audits of all experts together, at the least on the average.
    private static let shortest = 1.0
    /// Seconds that are waited at most, so that changes are soon taken up.
    private static let longest = 600.0
    /// Seconds after which it is looked again whether there is anybody to audit.
    private static let idle = 10.0

    /// Seconds between two audits on the average; nil where nobody is audited.
    private let mean: Double?

    /// So many audits an hour for each of `experts`.
    package init(perHour: Double, experts: Int) {
        let all = perHour * Double(experts)
        mean = all > 0 ? max(3_600 / all, Self.shortest) : nil
    }

    /// Seconds to wait, and whether an audit is due after them: exponential, without a memory.
    package func next(
        using generator: inout some RandomNumberGenerator
    ) -> (wait: Double, isDue: Bool) {
        guard let mean else { return (Self.idle, false) }
        let wait = -mean * logarithm(1 - Double.random(in: 0..<1, using: &generator))
        return wait <= Self.longest ? (wait, true) : (Self.longest, false)
    }
}
