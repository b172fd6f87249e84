import Dispatch
import Synchronization

/// Keeps every decision: readable at once, on the disk within 100 ms, chained.
///
/// ``append(_:)`` never waits for the disk; ``run()`` writes. What was appended and not written yet
/// is lost with the process. When the disk fails, entries wait within ``LedgerLimits``; beyond them
/// they are dropped and a row of the chain says how many. All but `append` may block: keep them off
/// event loops.
package final class DecisionLedger: Sendable {
    private let limits: LedgerLimits
    private let waiting: Mutex<WaitingEntries>
    private let folder: Mutex<LedgerFolder>
    private let report: @Sendable (any Error) -> Void
    /// Yields to threads that answer questions (nice 10): a batch takes a millisecond and can wait.
    private let patientWriter = DispatchQueue(label: "vn.vanmieu.ledger", qos: .background)
    /// Takes its full share, for when more waits than a busy machine lets the patient one write.
    private let writer = DispatchQueue(label: "vn.vanmieu.ledger.full")
    private let wake = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))

    /// Opens the ledger's folder, and makes it if need be.
    ///
    /// `report` is told of every write that fails; the entries are kept and tried again.
    package init(
        directory: String,
        limits: LedgerLimits = LedgerLimits(),
        report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) throws {
        self.limits = limits
        self.report = report
        waiting = Mutex(WaitingEntries(limits: limits))
        folder = Mutex(try LedgerFolder(directory))
    }

    /// Takes a decision in; it is readable from now on.
    package func append(_ entry: LedgerEntry) {
        if waiting.withLock({ $0.append(entry) }) { wake.continuation.yield() }
    }

    /// Entries that are not on the disk yet.
    package var backlog: Int {
        waiting.withLock { $0.count }
    }

    /// The entry, from memory or its file; the first, should an id have been given twice.
    package func entry(_ id: String) throws -> LedgerEntry? {
        if let entry = waiting.withLock({ $0.entries.first { $0.id == id } }) { return entry }
        for file in try files() {
            if let entry = try file.entry(id) { return entry }
        }
        return nil
    }

    /// The newest entries first; of one application, or of all.
    package func recent(_ limit: Int, application: String?) throws -> [LedgerEntry] {
        var entries = waiting.withLock { waiting in
            waiting.entries.reversed().filter {
                application == nil || $0.application == application
            }
        }
        // An entry may reach its file between the two looks; it is listed once.
        var seen = Set(entries.map(\.id))
        for file in try files() where entries.count < limit {
            let older = try file.recent(limit, application: application)
            entries += older.filter { seen.insert($0.id).inserted }
        }
        return Array(entries.prefix(max(0, limit)))
    }

    /// Deletes what was asked and answered under `id`; the chain still holds.
    ///
    /// Tells whether there was such an entry.
    package func erase(_ id: String) throws -> Bool {
        try flush()
        return try files().reduce(false) { try $1.erase(id) || $0 }
    }

    /// Writes until cancelled, then writes the rest.
    ///
    /// Call it once; it is meant to be a service. A failing disk is tried again, ever more rarely,
    /// up to every 64th interval.
    package func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { [limits, wake] in
                while (try? await Task.sleep(for: limits.interval)) != nil {
                    wake.continuation.yield()
                }
            }
            var backoff = WriterBackoff()
            for await _ in wake.stream where backoff.isDue() {
                backoff.record(succeeded: await writeAll())
            }
            group.cancelAll()
        }
        _ = await writeAll()
    }

    /// Writes all that waits, now.
    package func flush() throws {
        while try folder.withLock({ try writeBatch(&$0) }) {}
    }

    /// Writes one transaction; tells whether there was anything to write.
    private func writeBatch(_ folder: inout LedgerFolder) throws -> Bool {
        let (entries, gap) = waiting.withLock { ($0.next(), $0.gap) }
        guard !entries.isEmpty || gap != nil else { return false }
        try folder.write(entries, gap: gap) { count, gap in
            waiting.withLock { $0.committed(count, gap: gap) }
        }
        return true
    }

    /// How many rows the chain holds, over all months on the disk.
    ///
    /// Throws ``LedgerError/chainBroken(file:row:)`` at the first that does not fit. Months that
    /// were taken away before the first that is left are not missed.
    package func verify() throws -> Int {
        var rows = 0
        var end: LedgerPosition?
        for file in try files().reversed() {
            let checked = try file.verify()
            let isFirst = checked.start.row == 0
            guard (end ?? (isFirst ? LedgerPosition() : checked.start)) == checked.start else {
                throw LedgerError.chainBroken(file: file.month.file, row: checked.start.row + 1)
            }
            rows += checked.rows
            end = checked.end
        }
        return rows
    }

    private func files() throws -> [LedgerFile] {
        try folder.withLock { try $0.newestFirst() }
    }

    /// Writes all that waits, and tells whether the disk took it.
    private func writeAll() async -> Bool {
        do {
            while try await writeBatch(on: isPressed ? writer : patientWriter) {}
            return true
        } catch {
            report(error)
            return false
        }
    }

    /// A quarter of the room for waiting entries is taken.
    private var isPressed: Bool {
        waiting.withLock { $0.fullness > 0.25 }
    }

    /// Writes on a thread of its own, for a slow disk must not hold one of Swift's few.
    private func writeBatch(on queue: DispatchQueue) async throws -> Bool {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result { try self.folder.withLock { try self.writeBatch(&$0) } }
                )
            }
        }
    }
}
