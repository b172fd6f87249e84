import Synchronization

/// Counts what becomes of a node's questions.
///
/// Bounded: outcomes, buckets and reasons are fixed sets.
package final class NodeMetrics: Sendable {
    private let held = Mutex(NodeMetricsCounts())

    package init() {}

    package var counts: NodeMetricsCounts { held.withLock { $0 } }

    package func count(_ outcome: NodeMetricsOutcome, after time: Duration) {
        held.withLock { $0.add(outcome, seconds: time / .seconds(1)) }
    }

    package func count(_ failure: GeneratorFailure) {
        held.withLock { $0.add(failure) }
    }
}
