import DecisionLedger
import FoundationEssentials
import GRDB

/// A ledger's folder that goes away with the test.
struct LedgerSample: ~Copyable {
    /// 2026-11-21T00:00:00Z.
    static let november: Int64 = 1_795_219_200_000
    /// 2026-12-01T00:00:00Z.
    static let december: Int64 = 1_796_083_200_000

    let folder = FileManager.default.temporaryDirectory
        .appending(path: "ledger-\(UUID().uuidString)").path()

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    func open(
        _ limits: LedgerLimits = LedgerLimits(),
        report: @escaping @Sendable (any Error) -> Void = { _ in }
    ) throws -> DecisionLedger {
        try DecisionLedger(directory: folder, limits: limits, report: report)
    }

    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".sqlite") }.sorted()
    }

    func tamper(_ sql: String, file: String = "ledger-2026-11.sqlite") throws {
        var configuration = Configuration()
        // The ledger may be writing.
        configuration.busyMode = .timeout(30)
        let queue = try DatabaseQueue(path: "\(folder)/\(file)", configuration: configuration)
        try queue.write { try $0.execute(sql: sql) }
    }

    static func entry(
        _ number: Int,
        at: Int64 = november,
        application: String = "cong"
    ) -> LedgerEntry {
        LedgerEntry(
            id: "rec_\(number)",
            at: at + Int64(number),
            application: application,
            verdict: "answered",
            domains: "law",
            query: "câu hỏi \(number)",
            json: Data("{\"n\":\(number)}".utf8)
        )
    }
}
