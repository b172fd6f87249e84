/// How much the ledger holds in memory, and how often it goes to the disk.
package struct LedgerLimits: Sendable, Hashable {
    /// Entries that may wait; more are dropped and counted.
    package let entries: Int
    /// Bytes that they may weigh.
    package let bytes: Int
    /// Rows in one transaction, and how many wake the writer before its time.
    package let batch: Int
    /// How long an entry waits at most while the disk is well.
    package let interval: Duration

    package init(
        entries: Int = 16_384,
        bytes: Int = 64 << 20,
        batch: Int = 1_024,
        interval: Duration = .milliseconds(100)
    ) {
        precondition(entries > 0 && bytes > 0 && batch > 0, "a ledger without room keeps nothing")
        self.entries = entries
        self.bytes = bytes
        self.batch = batch
        self.interval = interval
    }
}
