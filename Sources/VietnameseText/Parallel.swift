import Dispatch
import Synchronization

/// Runs independent pieces of work on all cores.
package enum Parallel {
    /// The values that `body` gives for 0 up to `count`, in that order, whichever was done first.
    package static func map<Value: Sendable>(
        _ count: Int,
        _ body: @Sendable (Int) -> Value
    ) -> [Value] {
        let done = Mutex<[Int: Value]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let value = body(index)
            done.withLock { $0[index] = value }
        }
        return done.withLock { values in (0..<count).compactMap { values[$0] } }
    }
}
