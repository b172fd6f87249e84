/// Why the ledger cannot be used.
package enum LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A file in the folder is named like a ledger and is none, or is of a newer program.
    case foreignFile(String)
    case notDurable(String)
    /// The first row, counted over all files, that does not fit the chain.
    case chainBroken(file: String, row: Int64)

    package var description: String {
        switch self {
        case .foreignFile(let name):
            "\(name) is no ledger of this version; move it out of the folder"
        case .notDurable(let name):
            "\(name) refuses synchronous = FULL; check its file system"
        case .chainBroken(let file, let row):
            "the chain is broken at row \(row) in \(file); restore the file from a backup"
        }
    }
}
