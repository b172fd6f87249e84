/// The entries that are not on the disk yet, oldest first, within limits.
///
/// A pure value. Entries stay until the transaction that wrote them has committed, so that at every
/// moment each is found here or in a file.
struct WaitingEntries: Sendable {
    private(set) var entries: [LedgerEntry] = []
    private(set) var gap: Gap?
    private var bytes = 0
    private let limits: LedgerLimits

    /// What was dropped since the last gap was written.
    struct Gap: Sendable, Hashable {
        var count: Int
        /// Time of the last one dropped.
        var at: Int64
    }

    init(limits: LedgerLimits) {
        self.limits = limits
    }

    /// How much of the room is taken, from 0 to 1.
    var fullness: Double {
        max(Double(entries.count) / Double(limits.entries), Double(bytes) / Double(limits.bytes))
    }

    /// Takes `entry` in, or counts it as dropped; tells whether the writer should be woken.
    mutating func append(_ entry: LedgerEntry) -> Bool {
        guard entries.count < limits.entries, bytes + entry.weight <= limits.bytes else {
            gap = Gap(count: (gap?.count ?? 0) + 1, at: entry.at)
            return true
        }
        entries.append(entry)
        bytes += entry.weight
        return entries.count.isMultiple(of: limits.batch)
    }

    /// The oldest entries, as many as go into one transaction.
    func next() -> [LedgerEntry] {
        Array(entries.prefix(limits.batch))
    }

    /// Forgets the `count` oldest, which are on the disk, and the gap that was written after them.
    mutating func committed(_ count: Int, gap written: Gap?) {
        bytes -= entries.prefix(count).reduce(0) { $0 + $1.weight }
        entries.removeFirst(count)
        guard let written, let gap else { return }
        self.gap =
            gap.count > written.count
            ? Gap(count: gap.count - written.count, at: gap.at) : nil
    }
}
