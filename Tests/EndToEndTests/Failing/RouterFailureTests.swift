import Glibc
import Testing
import Wire

@Suite(.serialized)
struct RouterFailureTests {
    @Test func `a killed router comes back with its experts, keys and records`() async throws {
        try await Network.run { network in
            let router = try #require(network.router)
            let before = try await network.ask(Network.lawQuestion)
            let experts = try await stable(network)
            let version = try await registryVersion(network)
            // The last 100 ms of records may be lost, and on a busy machine some more: put more
            // questions behind the one looked for.
            let deadline = ContinuousClock.now + .seconds(2)
            while ContinuousClock.now < deadline { _ = try await network.ask(Network.lawQuestion) }
            kill(router, SIGKILL)
            try await eventually("another router runs") {
                network.router != nil && network.router != router
            }
            try await network.waitUntilServing()

            #expect(try await stable(network) == experts)
            #expect(try await registryVersion(network) == version, "the registry was written to")
            #expect(try await network.ask(Network.lawQuestion).verdict == "answered")
            let record = try await network.send("GET", "/v1/records/\(before.recordID)")
            #expect(record.json["answer"] == before.report)
        }
    }

    @Test func `a router killed again and again is always brought back`() async throws {
        try await Network.run { network in
            for _ in 0..<3 {
                let router = try #require(network.router)
                kill(router, SIGKILL)
                try await eventually(within: .seconds(60), "another router answers") {
                    guard network.router != nil, network.router != router else { return false }
                    let reply = try? await network.ask(Network.lawQuestion)
                    return reply?.verdict == "answered"
                }
            }
        }
    }

    /// What the registry says of each expert, without its leases.
    private func stable(_ network: Network) async throws -> [[String: JSONValue]] {
        let key = network.folder.adminKey
        let list = try await network.send("GET", "/v1/experts", key: key).json["data"]?.array ?? []
        return list.compactMap { $0.object?.filter { $0.key != "nodes" } }
    }

    /// The number of the registry's last change.
    private func registryVersion(_ network: Network) async throws -> JSONValue? {
        let query = JSONValue.object(["query": .string(Network.lawQuestion)])
        return try await network.send("POST", "/v1/route", query)
            .json["versions"]?["definitions"]
    }
}
