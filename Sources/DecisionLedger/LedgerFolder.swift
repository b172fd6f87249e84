import FoundationEssentials

/// The files of all months, opened when they are first needed, and the end of the chain.
struct LedgerFolder: Sendable {
    private let directory: String
    private var opened: [LedgerMonth: LedgerFile] = [:]
    private var months: [LedgerMonth]
    private var position = LedgerPosition()

    init(_ directory: String) throws {
        self.directory = directory
        try FileManager.default.createDirectory(
            atPath: directory,
            withIntermediateDirectories: true
        )
        months = try FileManager.default.contentsOfDirectory(atPath: directory)
            .compactMap { LedgerMonth(file: $0) }.sorted()
        // The last may be empty, if the process was killed while it began; then it begins anew
        // where the one before it ended.
        for month in months.suffix(2) { position = try file(month).end() }
    }

    /// Writes entries, and the gap after them, in order; calls `committed` after each transaction.
    ///
    /// A month's file is never entered again once a later one was begun, whatever the clock says:
    /// the chain runs through the files in the order of their names.
    mutating func write(
        _ entries: [LedgerEntry],
        gap: WaitingEntries.Gap?,
        committed: (Int, WaitingEntries.Gap?) -> Void
    ) throws {
        var rest = entries[...]
        repeat {
            let at = rest.first?.at ?? gap?.at ?? 0
            let month = max(LedgerMonth(at: at), months.last ?? LedgerMonth(at: at))
            let run = rest.prefix { LedgerMonth(at: $0.at) <= month }
            rest = rest.dropFirst(run.count)
            let written = rest.isEmpty ? gap : nil
            position = try file(month).write(run, gap: written, after: position)
            committed(run.count, written)
        } while !rest.isEmpty
    }

    /// All files, newest month first.
    mutating func newestFirst() throws -> [LedgerFile] {
        try months.reversed().map { try file($0) }
    }

    private mutating func file(_ month: LedgerMonth) throws -> LedgerFile {
        if let file = opened[month] { return file }
        let file = try LedgerFile(month, in: directory, start: position)
        opened[month] = file
        if !months.contains(month) { months = (months + [month]).sorted() }
        return file
    }
}
