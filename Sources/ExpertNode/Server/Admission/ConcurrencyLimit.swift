/// How many questions a node answers at once, found out from the time that they take.
///
/// Gradient2 (Netflix concurrency-limits): while questions take at most `tolerance` times as long as
/// they do without a crowd the limit grows by its root, and else it shrinks by as much as they take
/// longer. Unlike there, the usual time does not rise while questions queue, or a lasting overload
/// would soon be taken for the usual; instead it is measured anew every minute, with few questions
/// at once (as Envoy's adaptive concurrency does).
package struct ConcurrencyLimit: Sendable {
    /// The limit does not fall below.
    package static let least = 2.0
    /// Where it starts.
    package static let initial = 4.0
    private static let tolerance = 1.5
    private static let smoothing = 0.2
    /// Questions, and seconds, of which the time is averaged.
    private static let batchSize = 10
    private static let batchSeconds = 0.1
    /// Weights of a batch in the usual time, where it is shorter and where longer.
    private static let weights = (down: 0.2, up: 1.0 / 60)
    /// Seconds from one measurement in a crowd to the next.
    private static let remeasured = 60.0

    private struct Batch {
        var began: ContinuousClock.Instant
        var count = 0
        var seconds = 0.0
        var mostRunning = 0
        var isCrowded = false
    }

    private let most: Double
    private var estimate: Double
    /// Seconds that a question takes without a crowd.
    private var usual: Double?
    private var batch: Batch?
    private var measured: ContinuousClock.Instant?
    /// The limit to go back to once the usual time has been measured.
    private var saved: Double?

    /// A limit of at most `most`.
    package init(most: Int) {
        self.most = max(Self.least, Double(most))
        estimate = min(Self.initial, self.most)
    }

    /// The limit, rounded down.
    package var value: Int { Int(estimate) }

    /// A question took so long, while so many were answered and others waited or not.
    package mutating func observe(
        _ took: Duration,
        running: Int,
        isCrowded: Bool,
        now: ContinuousClock.Instant
    ) {
        var batch = batch ?? Batch(began: now)
        batch.count += 1
        batch.seconds += took.inSeconds
        batch.mostRunning = max(batch.mostRunning, running)
        batch.isCrowded = batch.isCrowded || isCrowded
        let isWhole =
            batch.count >= Self.batchSize && (now - batch.began).inSeconds >= Self.batchSeconds
        self.batch = isWhole ? nil : batch
        guard isWhole else { return }
        let seconds = max(batch.seconds / Double(batch.count), 1e-9)
        if let saved {
            measure(seconds, batch, backTo: saved, now)
        } else if batch.isCrowded, isDue(now) {
            saved = estimate
            estimate = Self.least
        } else {
            adapt(to: batch, seconds)
        }
    }

    private func isDue(_ now: ContinuousClock.Instant) -> Bool {
        measured.map { (now - $0).inSeconds >= Self.remeasured } ?? true
    }

    /// Waits until no more are answered than the least limit, and takes their time for the usual.
    private mutating func measure(
        _ seconds: Double,
        _ batch: Batch,
        backTo saved: Double,
        _ now: ContinuousClock.Instant
    ) {
        guard batch.mostRunning <= Int(Self.least) else { return }
        usual = seconds
        measured = now
        estimate = saved
        self.saved = nil
    }

    private mutating func adapt(to batch: Batch, _ seconds: Double) {
        let usual = usual(with: seconds, isCrowded: batch.isCrowded)
        self.usual = usual
        // Where there is room, the time tells nothing of the limit.
        guard batch.isCrowded || 2 * batch.mostRunning >= value else { return }
        let gradient = min(1, max(0.5, Self.tolerance * usual / seconds))
        let aim = gradient * estimate + estimate.squareRoot()
        let next = estimate + Self.smoothing * (aim - estimate)
        estimate = min(most, max(Self.least, next))
    }

    private func usual(with seconds: Double, isCrowded: Bool) -> Double {
        guard let usual else { return seconds }
        let up = isCrowded ? 0 : Self.weights.up
        return usual + (seconds - usual) * (seconds < usual ? Self.weights.down : up)
    }
}

extension Duration {
    fileprivate var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) * 1e-18
    }
}
