import FoundationEssentials
import GRDB
import Trust

/// Checks the rows of one file against the chain.
enum LedgerChain {
    struct Checked {
        let rows: Int
        let start: LedgerPosition
        let end: LedgerPosition
    }

    static func start(_ db: Database) throws -> LedgerPosition {
        try Row.fetchOne(db, sql: "SELECT row, link FROM start").map(LedgerPosition.init)
            ?? LedgerPosition()
    }

    /// Throws ``LedgerError/chainBroken(file:row:)`` at the first row that does not fit.
    ///
    /// Content that is still there must have its hash; content that was deleted may be gone. Rows
    /// cut off the end show too, since SQLite remembers the highest number it gave.
    static func verify(_ db: Database, file: String) throws -> Checked {
        let start = try start(db)
        var position = start
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM records ORDER BY row")
        while let row = try rows.next() {
            position.row += 1
            let link = position.chain.append(contentHash: LedgerRow(row).hash(at: position.row))
            guard row["row"] == position.row, row["link"] == link, hasItsContent(row) else {
                throw LedgerError.chainBroken(file: file, row: position.row)
            }
        }
        let given = try Int64.fetchOne(
            db,
            sql: "SELECT seq FROM sqlite_sequence WHERE name = 'records'"
        )
        guard given ?? start.row == position.row else {
            throw LedgerError.chainBroken(file: file, row: position.row + 1)
        }
        return Checked(rows: Int(position.row - start.row), start: start, end: position)
    }

    private static func hasItsContent(_ row: Row) -> Bool {
        let query: String? = row["query"]
        let json: Data? = row["json"]
        if json == nil && query == nil { return true }
        return LedgerRow.hash(query: query, json: json ?? Data()) == row["content_hash"]
    }
}
