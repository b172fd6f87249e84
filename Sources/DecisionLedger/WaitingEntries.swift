/// The entries that are not on the disk yet, oldest first, within limits.
///
/// A pure value. Entries stay until the transaction that wrote them has committed, so that at every
/// moment each is found here or in a file.
struct WaitingEntries: Sendable {
    /// As many as go into one transaction each; whole ones change hands, for to copy an entry costs
    /// as many counts as it has members.
    private var batches: [[LedgerEntry]] = []
    /// The first batch is being written: it grows no more.
    private var isFirstTaken = false
    private(set) var count = 0
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

    /// The oldest first.
    var entries: FlattenSequence<[[LedgerEntry]]> { batches.joined() }

    /// How much of the room is taken, from 0 to 1.
    var fullness: Double {
        max(Double(count) / Double(limits.entries), Double(bytes) / Double(limits.bytes))
    }

    /// Takes `entry` in, or counts it as dropped; tells whether the writer should be woken.
    mutating func append(_ entry: LedgerEntry) -> Bool {
        guard count < limits.entries, bytes + entry.weight <= limits.bytes else {
            gap = Gap(count: (gap?.count ?? 0) + 1, at: entry.at)
            return true
        }
        if !isLastOpen { batches.append([]) }
        batches[batches.count - 1].append(entry)
        bytes += entry.weight
        count += 1
        return count.isMultiple(of: limits.batch)
    }

    /// The oldest entries, as many as go into one transaction.
    mutating func next() -> [LedgerEntry] {
        isFirstTaken = !batches.isEmpty
        return batches.first ?? []
    }

    /// Forgets the `written` oldest, all of the batch that was taken or its first, which are on the
    /// disk, and the gap that was written after them.
    mutating func committed(_ written: Int, gap writtenGap: Gap?) {
        if written > 0 { dropFirst(written) }
        guard let writtenGap, let gap else { return }
        self.gap =
            gap.count > writtenGap.count
            ? Gap(count: gap.count - writtenGap.count, at: gap.at) : nil
    }

    private var isLastOpen: Bool {
        guard let last = batches.last, last.count < limits.batch else { return false }
        return batches.count > 1 || !isFirstTaken
    }

    private mutating func dropFirst(_ written: Int) {
        bytes -= batches[0].prefix(written).reduce(0) { $0 + $1.weight }
        count -= written
        if written < batches[0].count { return batches[0].removeFirst(written) }
        batches.removeFirst()
        isFirstTaken = false
    }
}
