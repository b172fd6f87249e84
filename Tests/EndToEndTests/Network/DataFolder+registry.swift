import ExpertRegistry
import FoundationEssentials
import Trust

extension DataFolder {
    /// The network's registry, opened beside its router, and the time in Unix milliseconds.
    func openRegistry() throws -> (registry: ExpertRegistry, now: Int64) {
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        let pinned = text("anchors.txt").split(separator: "\n").map(String.init)
        let trust = try TrustList.load(
            Array(text("trust-list.json").utf8),
            anchors: Set(pinned),
            lastSerial: 0,
            now: Int(now / 1_000)
        )
        let registry = try ExpertRegistry(
            path: "\(path)/registry.sqlite",
            migrations: "\(Program.root)/registry/migrations",
            trust: trust,
            now: now
        )
        return (registry, now)
    }
}
