import GRDB
package import Wire

extension ExpertRegistry {
    /// What probes have shown of the experts, as far as any was probed.
    package func probes() throws -> [ExpertID: StoredProbe] {
        try database.read(ProbeRows.all)
    }

    /// Keeps what probes have shown, in place of what was kept of the expert.
    package func keep(_ probe: StoredProbe, of expert: ExpertID) throws {
        try database.write { try ProbeRows.put(probe, of: expert, $0) }
    }
}
