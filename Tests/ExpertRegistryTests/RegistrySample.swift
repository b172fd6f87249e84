import ExpertRegistry
import FoundationEssentials
import GRDB
import Testing
import Trust
import Wire

/// A registry in a temporary folder, with two ministries that can sign.
struct RegistrySample: ~Copyable {
    static let now: Int64 = 1_795_000_000_000
    static let migrations = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "registry/migrations").path()

    let temporary: TemporaryFolder
    let registry: ExpertRegistry
    let trust: TrustList
    let key: SigningKey
    let otherKey: SigningKey
    let law: ExpertID
    /// Speaks for the owner of ``law``.
    let ministry: Caller
    let admin = Caller.localOperator("an")

    init() throws {
        let temporary = TemporaryFolder()
        let (key, otherKey) = (try SigningKey.generate(), try SigningKey.generate())
        let trust = try Self.trust(key, otherKey)
        let registry = try ExpertRegistry(
            path: temporary.path + "/registry.sqlite",
            migrations: Self.migrations,
            trust: trust,
            now: Self.now
        )
        let law = try #require(ExpertID("bo-tu-phap/luat"))
        let plain = try registry.createKey(
            .organisation,
            owner: "bo-tu-phap",
            label: "vụ pháp chế",
            actor: "an",
            now: Self.now
        )
        let ministry = try #require(registry.caller(presenting: plain))
        // A noncopyable value must be whole before anything more can throw.
        (self.key, self.otherKey, self.trust) = (key, otherKey, trust)
        (self.registry, self.law, self.ministry) = (registry, law, ministry)
        self.temporary = temporary
    }

    var folder: String { temporary.path }

    var path: String { folder + "/registry.sqlite" }

    /// A second opening of the same file.
    func reopened(now: Int64 = Self.now) throws -> ExpertRegistry {
        try ExpertRegistry(path: path, migrations: Self.migrations, trust: trust, now: now)
    }

    /// Runs SQL behind the registry's back.
    func tamper(_ sql: String) throws {
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
    }

    /// Registers a card and gives what came of it.
    @discardableResult
    func register(
        version: String = "1.0.0",
        change: (inout AgentCard) -> Void = { _ in }
    ) throws -> Registration {
        let card = try signed(card(version: version, change: change), with: key)
        return try register(card, proof: proof(for: card))
    }

    func register(_ card: [UInt8], proof: Proof) throws -> Registration {
        try registry.register(law, card: card, proof: proof, caller: ministry, now: Self.now)
    }

    func proof(for card: [UInt8], by signer: SigningKey? = nil) throws -> Proof {
        let challenge = try registry.challenge(for: law, caller: ministry, now: Self.now)
        return try Proof(
            nonce: challenge.nonce,
            cardSHA256: Self.hash(card),
            signedBy: signer ?? key
        )
    }

    func card(
        version: String = "1.0.0",
        change: (inout AgentCard) -> Void = { _ in }
    ) -> AgentCard {
        var card = AgentCard(
            name: "Luật",
            description: "Trả lời về pháp luật",
            version: version,
            provider: AgentCard.Provider(organization: "Bộ Tư pháp", url: "https://moj.vn"),
            url: "http://127.0.0.1:9001/v1",
            parameters: Self.parameters(law),
            skills: [
                AgentCard.Skill(
                    id: "qa",
                    name: "Hỏi đáp",
                    description: "Hỏi đáp pháp luật",
                    tags: ["law"],
                    examples: nil
                )
            ]
        )
        change(&card)
        return card
    }

    func signed(_ card: AgentCard, with signer: SigningKey) throws -> [UInt8] {
        let value = try CanonicalJSON.parse(Array(WireJSON.plainEncoder().encode(card)))
        return try CanonicalJSON.bytes(CardSigning.sign(card: value, with: signer))
    }

    /// Brings the newest version of ``law`` to `state`, the whole way.
    func advance(to state: ExpertState, version: String = "1.0.0") throws {
        _ = try registry.recordExam(
            law,
            version: version,
            report: Self.report(score: 0.9),
            passMark: 0.8,
            actor: "examiner",
            now: Self.now
        )
        for next in [ExpertState.approved, .shadow, .canary, .active] {
            guard try registry.versions(of: law).first?.state != state else { return }
            _ = try registry.move(
                law,
                to: next,
                version: version,
                reason: "tiến",
                by: admin,
                now: Self.now
            )
        }
    }

    func lease(
        node: String = "may-1",
        url: String = "http://127.0.0.1:9001",
        expires: Int64 = Self.now + 15_000,
        draining: Bool = false
    ) -> NodeLease {
        NodeLease(
            expert: law,
            node: node,
            url: url,
            keyID: key.kid,
            inFlight: 0,
            draining: draining,
            expires: expires
        )
    }

    static func report(score: Double) -> ExamReport {
        ExamReport(asked: 10, passed: 9, refusedRightly: 2, score: score, at: now)
    }

    private static func hash(_ card: [UInt8]) throws -> String {
        var members = try #require(CanonicalJSON.parse(card).object)
        members["signatures"] = nil
        return ContentHash.hex(of: try CanonicalJSON.bytes(.object(members)))
    }

    private static func trust(_ key: SigningKey, _ otherKey: SigningKey) throws -> TrustList {
        let end = Int(now / 1_000) + 1_000_000
        let owners = [("bo-tu-phap", "Bộ Tư pháp", key), ("bo-y-te", "Bộ Y tế", otherKey)].map {
            TrustedOwner(
                slug: $0,
                name: $1,
                allowedDomains: ["law", "finance"],
                hosts: ["moj.example.vn"],
                keys: [TrustedOwner.Key($2.verifyingKey, nbf: 0, exp: end)]
            )
        }
        return TrustList(serial: 3, issued: 0, expires: end, anchors: [], owners: owners)
    }

    private static func parameters(_ id: ExpertID) -> ExpertParameters {
        ExpertParameters(
            id: id,
            owner: ExpertParameters.Owner(legalName: "Bộ Y tế", contact: "mailto:a@b.vn"),
            domains: ["law"],
            languages: ["vi"],
            data: ExpertParameters.DataRules(
                asOf: "2026-11-01",
                classification: "open",
                region: "VN"
            ),
            rules: ExpertParameters.Conduct(
                aiLawRisk: "medium",
                mustCite: true,
                disclaimer: "Chỉ để tham khảo."
            )
        )
    }
}
