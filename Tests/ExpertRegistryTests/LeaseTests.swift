import ExpertRegistry
import Testing
import Trust
import Wire

struct LeaseTests {
    private static let now = RegistrySample.now

    @Test func `is live until it expires`() throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.registry.renew(sample.lease(), caller: sample.ministry, now: Self.now)
        let leases = sample.registry.leases
        #expect(leases.nodes(for: sample.law, now: Self.now + 14_999) == [sample.lease()])
        #expect(leases.nodes(for: sample.law, now: Self.now + 15_000).isEmpty)
    }

    @Test func `survives a restart`() throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.registry.renew(sample.lease(), caller: sample.ministry, now: Self.now)
        let reopened = try sample.reopened()
        #expect(reopened.leases.nodes(for: sample.law, now: Self.now) == [sample.lease()])
    }

    @Test func `a heartbeat rebuilds nothing and leaves no audit row`() throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.registry.renew(sample.lease(), caller: sample.ministry, now: Self.now)
        let version = sample.registry.definitions.version
        let rows = try sample.registry.verifyAudit()
        for step in Int64(1)...20 {
            let lease = sample.lease(expires: Self.now + 15_000 + step)
            try sample.registry.renew(lease, caller: sample.ministry, now: Self.now + step)
        }
        #expect(sample.registry.definitions.version == version)
        #expect(try sample.registry.verifyAudit() == rows)
        let draining = sample.lease(draining: true)
        try sample.registry.renew(draining, caller: sample.ministry, now: Self.now + 30)
        #expect(try sample.registry.verifyAudit() == rows + 1)
    }

    @Test func `keeps nodes in order and ends one at a time`() throws {
        let sample = try RegistrySample()
        try sample.register()
        for node in ["c1", "a1", "b1"] {
            let lease = sample.lease(node: node)
            try sample.registry.renew(lease, caller: sample.ministry, now: Self.now)
        }
        try sample.registry.endLease(
            sample.law,
            node: "b1",
            caller: sample.ministry,
            now: Self.now
        )
        let nodes = sample.registry.leases.nodes(for: sample.law, now: Self.now).map(\.node)
        #expect(nodes == ["a1", "c1"])
        #expect(try sample.reopened().leases.nodes(for: sample.law, now: Self.now).count == 2)
    }

    @Test(arguments: [
        "http://127.0.0.1:9001", "http://localhost:1", "https://[::1]:9001",
        "https://moj.example.vn", "https://ai.moj.example.vn:8443",
    ])
    func `lets in loopback and the owner's hosts`(url: String) throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.registry.renew(sample.lease(url: url), caller: sample.ministry, now: Self.now)
    }

    @Test(arguments: [
        "http://10.0.0.1", "http://169.254.169.254/latest", "https://moj.example.vn.evil.com",
        "https://evilmoj.example.vn", "http://127.0.0.1@evil.com", "http://evil.com#127.0.0.1",
        "http://evil.com\\@127.0.0.1", "ftp://127.0.0.1", "file:///etc/passwd", "127.0.0.1", "",
        "http://", "http://127.0.0.1?x=1", "http://127.evil.com", "http://127.0.0.1:0",
        "http://0.0.0.0", "http://[::ffff:10.0.0.1]", "http://127.0.0.1 /",
    ])
    func `refuses every other address`(url: String) throws {
        let sample = try RegistrySample()
        try sample.register()
        #expect(throws: RegistryError.hostRefused(url: url, pointer: "/url")) {
            try sample.registry.renew(
                sample.lease(url: url),
                caller: sample.ministry,
                now: Self.now
            )
        }
    }

    @Test func `refuses a stranger, an unknown expert and a revoked one`() throws {
        let sample = try RegistrySample()
        #expect(throws: RegistryError.unknownExpert(sample.law)) {
            try sample.registry.renew(sample.lease(), caller: sample.ministry, now: Self.now)
        }
        try sample.register()
        let stranger = Caller(keyID: 9, kind: .organisation, owner: "bo-y-te", label: "x")
        #expect(throws: RegistryError.notYourExpert(sample.law)) {
            try sample.registry.renew(sample.lease(), caller: stranger, now: Self.now)
        }
        try sample.registry.withdraw(
            sample.law,
            reason: "thôi",
            by: sample.admin,
            now: Self.now
        )
        #expect(throws: RegistryError.expertRevoked(sample.law)) {
            try sample.registry.renew(sample.lease(), caller: sample.ministry, now: Self.now)
        }
    }

    @Test(arguments: [0, -1, 60_001])
    func `refuses a lease that is over or too long`(length: Int64) throws {
        let sample = try RegistrySample()
        try sample.register()
        let lease = sample.lease(expires: Self.now + length)
        #expect(throws: RegistryError.self) {
            try sample.registry.renew(lease, caller: sample.ministry, now: Self.now)
        }
    }
}
