import Trust

/// Where the chain stands: after which row, with which link.
struct LedgerPosition: Sendable, Hashable {
    /// Number of the last row, counted over all files from 1.
    var row: Int64 = 0
    var chain = HashChain()
}
