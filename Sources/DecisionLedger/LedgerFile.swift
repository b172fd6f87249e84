import FoundationEssentials
import GRDB
import Trust

/// One month's SQLite file.
///
/// It states where the chain stood when it began, so that a month can be checked without, and
/// outlive, those before it.
struct LedgerFile: Sendable {
    let month: LedgerMonth
    private let pool: DatabasePool

    /// Frozen; a change of shape gets the next `user_version`.
    private static let schema = """
        CREATE TABLE start (row INTEGER NOT NULL, link TEXT NOT NULL) STRICT;
        CREATE TABLE records (
          row INTEGER PRIMARY KEY AUTOINCREMENT,
          id TEXT NOT NULL,
          at INTEGER NOT NULL,
          application TEXT NOT NULL,
          verdict TEXT NOT NULL,
          domains TEXT NOT NULL,
          gap INTEGER NOT NULL,
          query TEXT,
          json BLOB,
          content_hash TEXT NOT NULL,
          link TEXT NOT NULL
        ) STRICT;
        CREATE INDEX records_by_id ON records (id);
        CREATE INDEX records_by_application ON records (application, row);
        PRAGMA user_version = 1;
        """

    /// Opens the month's file; a new one begins at `start`.
    init(_ month: LedgerMonth, in directory: String, start: LedgerPosition) throws {
        self.month = month
        let path = "\(directory)/\(month.file)"
        try PrivateFile.touch(path)
        var configuration = Configuration()
        configuration.busyMode = .timeout(2)
        configuration.prepareDatabase {
            // A record is half a usual page of 4 KB: in larger ones fewer are written, and less is
            // left empty. It counts for a file that is begun.
            try $0.execute(sql: "PRAGMA page_size = 16384; PRAGMA secure_delete = ON")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        // After opening, for GRDB's pool resets synchronous while it opens.
        let synchronous = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        guard synchronous == 2 else { throw LedgerError.notDurable(month.file) }
        try pool.write { try Self.create($0, month, start) }
    }

    private static func create(
        _ db: Database,
        _ month: LedgerMonth,
        _ start: LedgerPosition
    ) throws {
        switch try Int.fetchOne(db, sql: "PRAGMA user_version") {
        case 1: return
        case 0 where try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0:
            try db.execute(sql: schema)
            try db.execute(
                sql: "INSERT INTO start (row, link) VALUES (?, ?)",
                arguments: [start.row, start.chain.head]
            )
        default: throw LedgerError.foreignFile(month.file)
        }
    }

    /// Writes `entries`, then `gap`, in one transaction; gives where the chain stands after it.
    func write(
        _ entries: ArraySlice<LedgerEntry>,
        gap: WaitingEntries.Gap?,
        after start: LedgerPosition
    ) throws -> LedgerPosition {
        try pool.write { db in
            var position = start
            for entry in entries {
                try insert(LedgerRow(entry), entry.query, entry.json, at: &position, db)
            }
            if let gap { try insert(LedgerRow(gap), nil, nil, at: &position, db) }
            return position
        }
    }

    private func insert(
        _ row: LedgerRow,
        _ query: String?,
        _ json: Data?,
        at position: inout LedgerPosition,
        _ db: Database
    ) throws {
        position.row += 1
        let link = position.chain.append(contentHash: row.hash(at: position.row))
        try db.cachedStatement(
            sql: """
                INSERT INTO records (row, id, at, application, verdict, domains, gap, query, json,
                  content_hash, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        .execute(arguments: [
            position.row, row.id, row.at, row.application, row.verdict, row.domains, row.gap,
            query, json, row.contentHash, link,
        ])
    }

    /// Where the chain stands at the file's end, as its last row says.
    func end() throws -> LedgerPosition {
        try pool.read { db in
            let last = try Row.fetchOne(
                db,
                sql: "SELECT row, link FROM records ORDER BY row DESC LIMIT 1"
            )
            return try last.map(LedgerPosition.init) ?? LedgerChain.start(db)
        }
    }

    /// Checks all rows; gives how many, and where the chain begins and ends.
    func verify() throws -> LedgerChain.Checked {
        try pool.read { try LedgerChain.verify($0, file: month.file) }
    }

    func entry(_ id: String) throws -> LedgerEntry? {
        try pool.read { db in
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM records WHERE id = ? AND gap = 0 ORDER BY row LIMIT 1",
                arguments: [id]
            )
            .map(LedgerEntry.init)
        }
    }

    /// The newest entries first.
    func recent(_ limit: Int, application: String?) throws -> [LedgerEntry] {
        let condition = application == nil ? "" : "AND application = ?"
        return try pool.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM records WHERE gap = 0 \(condition) ORDER BY row DESC LIMIT ?",
                arguments: application.map { [$0, limit] } ?? [limit]
            )
            .map(LedgerEntry.init)
        }
    }

    /// Deletes what was asked and answered; the row and its hashes stay.
    func erase(_ id: String) throws -> Bool {
        try pool.write { db in
            try db.execute(
                sql: "UPDATE records SET query = NULL, json = NULL WHERE id = ? AND gap = 0",
                arguments: [id]
            )
            return db.changesCount > 0
        }
    }
}

extension LedgerPosition {
    init(_ row: Row) {
        self.init(row: row["row"], chain: HashChain(head: row["link"]))
    }
}

extension LedgerEntry {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"],
            at: row["at"],
            application: row["application"],
            verdict: row["verdict"],
            domains: row["domains"],
            query: row["query"],
            json: row["json"] ?? Data()
        )
    }
}
