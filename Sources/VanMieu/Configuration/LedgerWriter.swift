import DecisionLedger
import ServiceLifecycle

/// Writes the ledger behind the answers, and what is left of it when the router stops.
struct LedgerWriter: Service {
    let ledger: DecisionLedger

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            try await ledger.run()
        }
        try ledger.flush()
    }
}
