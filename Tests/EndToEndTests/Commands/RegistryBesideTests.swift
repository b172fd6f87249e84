import ExpertRegistry
import Testing
import Trust

/// Another process, here the test's, changes the registry of a running router.
@Suite(.serialized, .sharedNetwork)
struct RegistryBesideTests {
    @Test func `a key made beside the router may ask soon, until it is revoked`() async throws {
        let network = try SharedNetwork.current
        let (registry, now) = try network.folder.openRegistry()
        let key = try registry.createKey(
            .application,
            owner: nil,
            label: "bên cạnh",
            actor: "an",
            now: now
        )
        try await eventually("the router knows the key") {
            try await network.ask(Network.lawQuestion, key: key).status == 200
        }
        let caller = try #require(registry.caller(presenting: key))
        try registry.revokeKey(caller.keyID, reason: "lộ", actor: "an", now: now)
        try await eventually("the router knows that it is revoked") {
            try await network.ask(Network.lawQuestion, key: key).status == 401
        }
    }
}
