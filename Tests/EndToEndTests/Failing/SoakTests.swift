import ExpertRegistry
import FoundationEssentials
import Glibc
import Testing
import Trust

/// A router under load for a minute: what it holds at the end is what it held after the start.
@Suite(.serialized, .sharedNetwork)
struct SoakTests {
    private static let seconds = 60
    /// What has to be warm is warm by then.
    private static let settled = 20
    /// More than a leak of one small record in eight questions would be.
    private static let memoryAllowance = 12 << 20
    private static let descriptorAllowance = 12
    /// So many keys that no quota stands in the way.
    private static let keys = 20

    @Test func `a minute of load leaves no memory, no connection and no record behind`()
        async throws
    {
        let network = try SharedNetwork.current
        let load = SoakLoad(network: network, keys: try Self.makeKeys(network))
        let router = try await restarted(network)
        async let done = load.run(for: .seconds(Self.seconds))
        var uses: [ProcessUse] = []
        for _ in 0..<Self.seconds {
            try await Task.sleep(for: .seconds(1))
            uses.append(try #require(ProcessUse(of: router)))
        }
        let tally = try await done
        #expect(tally.answered > 40 * Self.seconds, "\(tally)")
        #expect(tally.shed <= tally.answered / 20, "\(tally)")
        #expect(tally.unexpected.isEmpty, "\(tally.unexpected.prefix(5))")
        expectLevel(uses)
        #expect(network.router == router)
        try await expectWritten(tally, network)
    }

    /// The five seconds after the start against the last five.
    private func expectLevel(_ uses: [ProcessUse]) {
        let early = uses[(Self.settled - 5)..<Self.settled]
        let late = uses.suffix(5)
        let memory = (early.map(\.memory).max() ?? 0, late.map(\.memory).max() ?? .max)
        #expect(memory.1 <= memory.0 + Self.memoryAllowance, "bytes: \(memory)")
        let files = (early.map(\.descriptors).max() ?? 0, late.map(\.descriptors).max() ?? .max)
        #expect(files.1 <= files.0 + Self.descriptorAllowance, "descriptors: \(files)")
    }

    /// Every record is on the disk a second after the last answer: none waits in the router.
    private func expectWritten(_ tally: SoakLoad.Tally, _ network: Network) async throws {
        try await Task.sleep(for: .seconds(1))
        let router = try #require(network.router)
        kill(router, SIGKILL)
        try await eventually("another router runs") {
            network.router != nil && network.router != router
        }
        try await network.waitUntilServing()
        for record in tally.records.suffix(200) {
            let reply = try await network.send(
                "GET",
                "/v1/records/\(record)",
                key: network.folder.adminKey
            )
            #expect(reply.status == 200, "\(record) was lost")
        }
    }

    /// A router that knows the keys that were made beside it.
    private func restarted(_ network: Network) async throws -> pid_t {
        let router = try #require(network.router)
        kill(router, SIGKILL)
        try await eventually("another router runs") {
            network.router != nil && network.router != router
        }
        try await network.waitUntilServing()
        return try #require(network.router)
    }

    private static func makeKeys(_ network: Network) throws -> [String] {
        let (registry, now) = try network.folder.openRegistry()
        return try (0..<keys).map {
            try registry.createKey(
                .application,
                owner: nil,
                label: "soak-\($0)",
                actor: "test",
                now: now
            )
        }
    }
}
