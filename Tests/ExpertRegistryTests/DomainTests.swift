import ExpertRegistry
import Testing
import Trust

struct DomainTests {
    private static let now = RegistrySample.now
    private static let builtIn: Set<String> = ["law", "finance"]
    private static let texts = (1...20).map { "Câu hỏi thứ \($0) về nông nghiệp?" }

    private static func domain(
        id: String = "nong_nghiep",
        name: String = "Nông nghiệp",
        description: String = "Trồng trọt và chăn nuôi",
        examples: [String] = texts
    ) -> DomainDefinition {
        DomainDefinition(id: id, name: name, description: description, examples: examples)
    }

    @Test func `keeps a domain, and who added it when, across a restart`() throws {
        let sample = try RegistrySample()
        #expect(try put(Self.domain(), sample))
        let stored = try #require(sample.registry.definitions.domains.first)
        #expect(stored.definition == Self.domain())
        #expect(stored.actor == "admin:0:an")
        #expect(stored.changed == Self.now)
        #expect(try sample.reopened().definitions.domains == [stored])
        #expect(try ExpertRegistry.addedDomains(inRegistryAt: sample.path) == ["nong_nghiep"])
    }

    @Test func `the same again changes nothing, another content takes its place`() throws {
        let sample = try RegistrySample()
        try put(Self.domain(), sample)
        try put(Self.domain(id: "du_lich"), sample)
        let version = sample.registry.definitions.version
        #expect(try !put(Self.domain(), sample))
        #expect(sample.registry.definitions.version == version)
        #expect(try put(Self.domain(name: "Nghề nông"), sample))
        let ids = sample.registry.definitions.domains.map(\.definition.id)
        #expect(ids == ["du_lich", "nong_nghiep"])
    }

    @Test func `the audit tells of each change in one chain`() throws {
        let sample = try RegistrySample()
        try put(Self.domain(), sample)
        try put(Self.domain(name: "Nghề nông"), sample)
        try remove("nong_nghiep", sample)
        let rows = try sample.registry.history(of: nil, limit: 3)
        #expect(rows.map(\.action) == ["domain.removed", "domain.changed", "domain.added"])
        #expect(rows.allSatisfy { $0.subject == "domain nong_nghiep" && $0.actor == "admin:0:an" })
        #expect(rows.last?.details?.hasPrefix("20 examples, sha256 ") == true)
        _ = try sample.registry.verifyAudit()
        #expect(sample.registry.definitions.domains.isEmpty)
    }

    @Test(arguments: [
        (domain(id: "a"), "path"),
        (domain(id: "nông"), "path"),
        (domain(id: "Nong"), "path"),
        (domain(id: "a-b"), "path"),
        (domain(id: String(repeating: "a", count: 41)), "path"),
        (domain(id: "none"), "path"),
        (domain(id: "law"), "path"),
        (domain(name: ""), "/name"),
        (domain(name: " \n"), "/name"),
        (domain(name: String(repeating: "a", count: 101)), "/name"),
        (domain(description: ""), "/description"),
        (domain(description: String(repeating: "a", count: 2_001)), "/description"),
        (domain(examples: Array(texts.prefix(19))), "/examples"),
        (domain(examples: (1...501).map { "Câu \($0)" }), "/examples"),
        (domain(examples: texts + ["?!"]), "/examples/20"),
        (domain(examples: texts + [String(repeating: "a", count: 501)]), "/examples/20"),
        (domain(examples: texts + ["cau hoi THU 3, ve nong nghiep"]), "/examples/20"),
    ])
    func `refuses what is out of bounds and names the member`(
        domain: DomainDefinition,
        pointer: String
    ) throws {
        let sample = try RegistrySample()
        #expect {
            try put(domain, sample)
        } throws: {
            ($0 as? RegistryError)?.pointer == pointer
        }
        #expect(sample.registry.definitions.domains.isEmpty)
    }

    @Test func `takes what is just within bounds`() throws {
        let sample = try RegistrySample()
        let longest = (1...500).map { "\($0) " + String(repeating: "a", count: 490) }
        try put(
            Self.domain(
                id: String(repeating: "a", count: 40),
                name: String(repeating: "ê", count: 100),
                description: String(repeating: "ê", count: 2_000),
                examples: longest
            ),
            sample
        )
        try put(Self.domain(id: "a1"), sample)
        #expect(sample.registry.definitions.domains.count == 2)
    }

    @Test func `fifty domains are enough`() throws {
        let sample = try RegistrySample()
        for number in 1...50 { try put(Self.domain(id: "d_\(number)"), sample) }
        #expect(throws: RegistryError.tooManyDomains(limit: 50)) {
            try put(Self.domain(id: "d_51"), sample)
        }
        #expect(try put(Self.domain(id: "d_1", name: "Khác"), sample))
    }

    @Test func `a domain that an expert serves stays until that is paused`() throws {
        let sample = try RegistrySample()
        try sample.registry.put(
            Self.domain(id: "law"),
            builtIn: [],
            by: sample.admin,
            now: Self.now
        )
        try sample.register()
        try sample.advance(to: .active)
        #expect(throws: RegistryError.domainInUse("law", by: sample.law)) {
            try remove("law", sample)
        }
        _ = try sample.registry.move(
            sample.law,
            to: .paused,
            reason: "nghỉ",
            by: sample.admin,
            now: Self.now
        )
        try remove("law", sample)
        #expect(sample.registry.definitions.domains.isEmpty)
    }

    @Test func `only what was added is removed, and only by an admin`() throws {
        let sample = try RegistrySample()
        #expect(throws: RegistryError.unknownDomain("finance")) { try remove("finance", sample) }
        #expect(throws: RegistryError.adminOnly) {
            try sample.registry.put(
                Self.domain(),
                builtIn: [],
                by: sample.ministry,
                now: Self.now
            )
        }
        #expect(throws: RegistryError.adminOnly) {
            try sample.registry.removeDomain("x", by: sample.ministry, now: Self.now)
        }
    }

    @discardableResult
    private func put(
        _ domain: DomainDefinition,
        _ sample: borrowing RegistrySample
    ) throws -> Bool {
        try sample.registry.put(domain, builtIn: Self.builtIn, by: sample.admin, now: Self.now)
    }

    private func remove(_ id: String, _ sample: borrowing RegistrySample) throws {
        try sample.registry.removeDomain(id, by: sample.admin, now: Self.now)
    }
}
