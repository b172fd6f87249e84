/// How often a failing disk is tried again: after 1, 2, 4 … at most 64 occasions.
struct WriterBackoff: Sendable {
    private var pause = 0
    private var left = 0

    /// Whether to write on this occasion.
    mutating func isDue() -> Bool {
        guard left > 0 else { return true }
        left -= 1
        return false
    }

    mutating func record(succeeded: Bool) {
        pause = succeeded ? 0 : min(64, max(1, pause * 2))
        left = pause
    }
}
