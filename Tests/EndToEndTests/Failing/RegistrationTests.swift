import ExpertNode
import ExpertRegistry
import FoundationEssentials
import Glibc
import Testing
import Trust
import Wire

@Suite(.serialized)
struct RegistrationTests {
    private static let expert = "mau-phap-luat/luat"
    private static let rounds = 4

    @Test func `a router killed while experts register keeps all it acknowledged and no halves`()
        async throws
    {
        let id = try #require(ExpertID(Self.expert))
        try await DataFolder.temporary { folder in
            let acknowledged = try await Network.run(in: folder) { network in
                var acknowledged: Set<String> = []
                let ministry = try await Ministry(of: id, folder: "luat", on: network)
                for round in 0..<Self.rounds {
                    acknowledged.formUnion(try await registerUntilKilled(ministry, round, network))
                    try await network.waitUntilServing()
                }
                #expect(try await network.ask(Network.lawQuestion).verdict == "answered")
                try await ministry.expectSameAgain(acknowledged)
                return acknowledged
            }
            try expectWhole(folder, id, holding: acknowledged)
        }
    }

    /// Registers one version after another while another task kills the router.
    private func registerUntilKilled(
        _ ministry: Ministry,
        _ round: Int,
        _ network: Network
    ) async throws -> [String] {
        let router = try #require(network.router)
        // However slow the machine, one is acknowledged.
        var acknowledged = ["2.\(round).0"]
        try await ministry.register(acknowledged[0])
        let killing = Task {
            try await Task.sleep(for: .milliseconds(7 + 17 * round))
            kill(router, SIGKILL)
        }
        for number in 1..<1_000 {
            let version = "2.\(round).\(number)"
            do {
                try await ministry.register(version)
                acknowledged.append(version)
            } catch {
                break
            }
        }
        try await killing.value
        try await eventually("another router runs") {
            network.router != nil && network.router != router
        }
        return acknowledged
    }

    /// Every stored version has its one audit row, every audit row its version.
    private func expectWhole(
        _ folder: DataFolder,
        _ id: ExpertID,
        holding acknowledged: Set<String>
    ) throws {
        let registry = try folder.openRegistry().registry
        let stored = try registry.versions(of: id).map(\.version)
        let audited = try registry.history(of: id, limit: 1_000_000)
            .filter { $0.action == "expert.registered" }.compactMap(\.version)
        #expect(acknowledged.isSubset(of: Set(stored)))
        #expect(stored.sorted() == audited.sorted())
        #expect(Set(stored).count == stored.count)
        #expect(try registry.verifyAudit() > audited.count)
    }
}

/// The owner of a starter expert, with that owner's keys.
private struct Ministry {
    let id: ExpertID
    let card: [String: JSONValue]
    let key: SigningKey
    let client: RegistrationClient

    init(of id: ExpertID, folder: String, on network: Network) async throws {
        self.id = id
        let organisation = network.folder.organisationKey(folder)
        client = RegistrationClient(
            router: network.url,
            key: organisation,
            client: Client.http
        )
        key = try SigningKey.load(from: "\(network.folder.path)/experts/\(folder)/owner.jwk")
        let node = try await client.status(of: id)["nodes"]?[0]?["url"]?.string
        let url = "\(try #require(node))/.well-known/agent-card.json"
        var card = try await network.read(url).json.object ?? [:]
        card["signatures"] = nil
        self.card = card
    }

    func register(_ version: String) async throws {
        var card = card
        card["version"] = .string(version)
        let signed = try CardSigning.sign(card: .object(card), with: key)
        try await client.register(id, card: signed, owner: key)
    }

    /// Registering the same cards again changes nothing and is refused nowhere.
    func expectSameAgain(_ versions: Set<String>) async throws {
        for version in versions.sorted().suffix(20) { try await register(version) }
    }
}
