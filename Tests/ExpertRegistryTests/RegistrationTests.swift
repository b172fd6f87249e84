import ExpertRegistry
import FoundationEssentials
import Testing
import Trust
import Wire

struct RegistrationTests {
    private static let now = RegistrySample.now

    @Test func `admits a signed card with a proof`() throws {
        let sample = try RegistrySample()
        let before = sample.registry.definitions.version
        let registration = try sample.register()
        #expect(registration.state == .submitted)
        #expect(registration.created)
        let definition = try #require(sample.registry.definitions[sample.law])
        #expect(definition.cardSHA256 == registration.cardSHA256)
        #expect(definition.domains == ["law"])
        #expect(sample.registry.definitions.version > before)
    }

    @Test func `shows the owner's name from the trust list, not what the card claims`() throws {
        let sample = try RegistrySample()
        try sample.register()
        #expect(sample.registry.definitions[sample.law]?.ownerName == "Bộ Tư pháp")
    }

    @Test func `keeps the bytes as they came, across a restart`() throws {
        let sample = try RegistrySample()
        let card = try sample.signed(sample.card(), with: sample.key)
        _ = try sample.register(card, proof: sample.proof(for: card))
        let reopened = try sample.reopened()
        #expect(try reopened.card(of: sample.law, version: "1.0.0") == card)
        #expect(reopened.definitions.experts == sample.registry.definitions.experts)
    }

    @Test func `takes the same card again without a change`() throws {
        let sample = try RegistrySample()
        let first = try sample.register()
        let rows = try sample.registry.verifyAudit()
        let second = try sample.register()
        #expect(!second.created)
        #expect(second.cardSHA256 == first.cardSHA256)
        #expect(try sample.registry.verifyAudit() == rows)
    }

    @Test func `refuses another card of the same version`() throws {
        let sample = try RegistrySample()
        try sample.register()
        #expect(throws: RegistryError.versionConflict(sample.law, version: "1.0.0")) {
            try sample.register { $0.name = "Luật mới" }
        }
    }

    @Test func `a nonce is good once, for its expert, for five minutes`() throws {
        let sample = try RegistrySample()
        let card = try sample.signed(sample.card(), with: sample.key)
        let proof = try sample.proof(for: card)
        _ = try sample.register(card, proof: proof)
        #expect(throws: RegistryError.challengeUnknown) {
            _ = try sample.register(card, proof: proof)
        }
        let late = try sample.proof(for: card)
        #expect(throws: RegistryError.challengeExpired) {
            _ = try sample.registry.register(
                sample.law,
                card: card,
                proof: late,
                caller: sample.ministry,
                now: Self.now + 300_000
            )
        }
    }

    @Test func `bounds the open challenges of an owner`() throws {
        let sample = try RegistrySample()
        for _ in 0..<Challenge.limit {
            _ = try sample.registry.challenge(
                for: sample.law,
                caller: sample.ministry,
                now: Self.now
            )
        }
        #expect(throws: RegistryError.tooManyChallenges(limit: Challenge.limit)) {
            _ = try sample.registry.challenge(
                for: sample.law,
                caller: sample.ministry,
                now: Self.now
            )
        }
        let later = Self.now + Challenge.lifetime
        #expect(throws: Never.self) {
            _ = try sample.registry.challenge(for: sample.law, caller: sample.ministry, now: later)
        }
    }

    @Test func `refuses a proof by another key, or over another card`() throws {
        let sample = try RegistrySample()
        let card = try sample.signed(sample.card(), with: sample.key)
        let byOther = try sample.proof(for: card, by: sample.otherKey)
        #expect(try refusal(sample, card, byOther)?.pointer == "/proof/kid")
        let other = try sample.signed(sample.card(version: "9"), with: sample.key)
        let overOther = try sample.proof(for: other)
        #expect(try refusal(sample, card, overOther)?.pointer == "/proof/signature")
        #expect(sample.registry.definitions.experts.isEmpty)
    }

    @Test func `refuses a card signed by another owner`() throws {
        let sample = try RegistrySample()
        let card = try sample.signed(sample.card(), with: sample.otherKey)
        let proof = try sample.proof(for: card, by: sample.otherKey)
        #expect(try refusal(sample, card, proof)?.pointer == "/card/signatures")
    }

    @Test func `refuses an unsigned card with the reason of Trust`() throws {
        let sample = try RegistrySample()
        let card = Array(try WireJSON.plainEncoder().encode(sample.card()))
        let proof = try sample.proof(for: card)
        #expect(try refusal(sample, card, proof) == .cardRefused(.unsigned))
        #expect(RegistryError.cardRefused(.unsigned).pointer == "/card/signatures")
    }

    @Test func `refuses a path that is not the card's`() throws {
        let sample = try RegistrySample()
        let other = try #require(ExpertID("bo-tu-phap/dat-dai"))
        let card = try sample.signed(sample.card(), with: sample.key)
        #expect(throws: RegistryError.pathMismatch(path: other, card: sample.law)) {
            _ = try sample.registry.register(
                other,
                card: card,
                proof: sample.proof(for: card),
                caller: sample.ministry,
                now: Self.now
            )
        }
    }

    @Test(arguments: [KeyKind.application, .admin, .organisation])
    func `refuses callers who do not speak for the owner`(kind: KeyKind) throws {
        let sample = try RegistrySample()
        let owner = kind == .organisation ? "bo-y-te" : nil
        let caller = Caller(keyID: 9, kind: kind, owner: owner, label: "x")
        #expect(throws: RegistryError.notYourExpert(sample.law)) {
            _ = try sample.registry.challenge(for: sample.law, caller: caller, now: Self.now)
        }
    }

    @Test func `names the member that breaks a rule`() throws {
        let cases: [(String, (inout AgentCard) -> Void)] = [
            ("/card/name", { $0.name = "" }),
            ("/card/version", { $0.version = "1 0" }),
            ("/card/skills", { $0.skills = [] }),
            ("/card/supportedInterfaces", { $0.supportedInterfaces = [] }),
            (
                "/card/supportedInterfaces/0/url",
                { $0.supportedInterfaces[0].url = "http://10.0.0.1/v1" }
            ),
            ("/card/capabilities/extensions", { $0.capabilities.extensions = [] }),
            (parameters("domains"), { $0.members.domains = [] }),
            (parameters("domains/1"), { $0.members.domains = ["law", "healthcare"] }),
            (parameters("data/asOf"), { $0.members.data.asOf = "2026-13-01" }),
            (parameters("data/classification"), { $0.members.data.classification = "secret" }),
            (parameters("data/region"), { $0.members.data.region = "vn" }),
            (parameters("rules/aiLawRisk"), { $0.members.rules.aiLawRisk = "none" }),
        ]
        let sample = try RegistrySample()
        for (pointer, change) in cases {
            var card = sample.card()
            change(&card)
            let signed = try sample.signed(card, with: sample.key)
            let caught = Self.proofless(sample, signed)
            #expect(caught?.pointer == pointer)
        }
    }

    @Test func `leaves nothing behind when its transaction fails`() throws {
        let sample = try RegistrySample()
        let card = try sample.signed(sample.card(), with: sample.key)
        let proof = try sample.proof(for: card)
        let rows = try sample.registry.verifyAudit()
        try sample.tamper(
            "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
        #expect(throws: (any Error).self) { _ = try sample.register(card, proof: proof) }
        try sample.tamper("DROP TRIGGER full")
        #expect(try sample.registry.versions(of: sample.law).isEmpty)
        #expect(try sample.registry.verifyAudit() == rows)
        #expect(try sample.register(card, proof: proof).created)
    }

    @Test func `admits one of many who register the same version at once`() async throws {
        let sample = try RegistrySample()
        let registry = sample.registry
        let (law, ministry) = (sample.law, sample.ministry)
        var attempts: [([UInt8], Proof)] = []
        for _ in 0..<8 {
            let card = try sample.signed(sample.card(), with: sample.key)
            attempts.append((card, try sample.proof(for: card)))
        }
        let created = await withTaskGroup(of: Bool?.self) { group in
            for (card, proof) in attempts {
                group.addTask {
                    try? registry.register(
                        law,
                        card: card,
                        proof: proof,
                        caller: ministry,
                        now: Self.now
                    )
                    .created
                }
            }
            return await group.reduce(into: [Bool?]()) { $0.append($1) }
        }
        #expect(created.filter { $0 == true }.count == 1)
        #expect(created.filter { $0 == false }.count == 7)
        #expect(try registry.versions(of: law).count == 1)
    }

    private static func proofless(
        _ sample: borrowing RegistrySample,
        _ card: [UInt8]
    ) -> RegistryError? {
        do {
            let proof = Proof(nonce: "n", kid: sample.key.kid, signature: "")
            _ = try sample.register(card, proof: proof)
            return nil
        } catch {
            return error as? RegistryError
        }
    }

    private func refusal(
        _ sample: borrowing RegistrySample,
        _ card: [UInt8],
        _ proof: Proof
    ) throws -> RegistryError? {
        do {
            _ = try sample.register(card, proof: proof)
            return nil
        } catch let error as RegistryError {
            return error
        }
    }

    private func parameters(_ member: String) -> String {
        "/card/capabilities/extensions/0/params/\(member)"
    }
}

extension AgentCard {
    fileprivate var members: ExpertParameters {
        get {
            guard let parameters else { preconditionFailure("the sample card has our extension") }
            return parameters
        }
        set { capabilities.extensions[0].params = newValue }
    }
}
