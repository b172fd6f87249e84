import ExpertRegistry
import FoundationEssentials
import Testing
import Trust

struct KeyTests {
    private static let now = RegistrySample.now

    @Test func `knows its caller, also after a restart, until it is revoked`() throws {
        let sample = try RegistrySample()
        let key = try sample.registry.createKey(
            .application,
            owner: nil,
            label: "cổng",
            actor: "an",
            now: Self.now
        )
        let caller = try #require(sample.registry.caller(presenting: key))
        #expect(caller.kind == .application)
        #expect(caller.label == "cổng")
        #expect(try sample.reopened().caller(presenting: key) == caller)
        try sample.registry.revokeKey(caller.keyID, reason: "lộ", actor: "an", now: Self.now)
        #expect(sample.registry.caller(presenting: key) == nil)
        #expect(throws: RegistryError.self) {
            try sample.registry.revokeKey(caller.keyID, reason: "lộ", actor: "an", now: Self.now)
        }
    }

    @Test func `is nowhere in the files in plain text`() throws {
        let sample = try RegistrySample()
        let key = try sample.registry.createKey(
            .admin,
            owner: nil,
            label: "an",
            actor: "an",
            now: Self.now
        )
        let secret = Data(key.utf8.dropFirst("vm_admin_".utf8.count))
        for name in try FileManager.default.contentsOfDirectory(atPath: sample.folder) {
            let file = "\(sample.folder)/\(name)"
            let bytes = try #require(FileManager.default.contents(atPath: file))
            #expect(bytes.firstRange(of: secret) == nil)
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            // Foundation's own type for it differs between its two editions.
            let mode = try #require(attributes[.posixPermissions])
            #expect("\(mode)" == String(0o600))
        }
    }

    @Test(arguments: [
        (KeyKind.organisation, nil, "x", "/owner"), (.organisation, "bo-la", "x", "/owner"),
        (.application, "bo-tu-phap", "x", "/owner"), (.admin, nil, "", "/label"),
    ])
    func `refuses what is not whole`(
        kind: KeyKind,
        owner: String?,
        label: String,
        pointer: String
    ) throws {
        let sample = try RegistrySample()
        do {
            _ = try sample.registry.createKey(
                kind,
                owner: owner,
                label: label,
                actor: "an",
                now: Self.now
            )
            Issue.record("the key was made")
        } catch let error as RegistryError {
            #expect(error.pointer == pointer)
        }
    }

    @Test(arguments: ["", "vm_app_", "vm_admin_aaaa", "Bearer x"])
    func `knows nobody by another text`(text: String) throws {
        let sample = try RegistrySample()
        #expect(sample.registry.caller(presenting: text) == nil)
    }

    @Test func `another process's key is known after a refresh`() throws {
        let sample = try RegistrySample()
        let other = try sample.reopened()
        let key = try other.createKey(
            .admin,
            owner: nil,
            label: "lan",
            actor: "lan",
            now: Self.now
        )
        #expect(sample.registry.caller(presenting: key) == nil)
        #expect(try sample.registry.refresh())
        #expect(sample.registry.caller(presenting: key)?.label == "lan")
        #expect(try !sample.registry.refresh())
        let caller = try #require(other.caller(presenting: key))
        try other.revokeKey(caller.keyID, reason: "lộ", actor: "lan", now: Self.now)
        #expect(try sample.registry.refresh())
        #expect(sample.registry.caller(presenting: key) == nil)
    }

    @Test func `what the registry changes itself needs no refresh`() throws {
        let sample = try RegistrySample()
        for label in ["an", "lan"] {
            let key = try sample.registry.createKey(
                .admin,
                owner: nil,
                label: label,
                actor: "an",
                now: Self.now
            )
            #expect(sample.registry.caller(presenting: key)?.label == label)
            #expect(try !sample.registry.refresh())
        }
    }
}
