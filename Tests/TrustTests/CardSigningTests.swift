import Testing
import Trust
import Wire

struct CardSigningTests {
    private static let now = TrustSample.now
    private let sample: TrustSample

    init() throws {
        sample = try TrustSample()
    }

    @Test func `accepts a card signed by an active key of the trust list`() throws {
        let verified = try CardSigning.verify(
            sample.signedCard(),
            trusting: sample.list,
            now: Self.now
        )
        #expect(verified.owner == "bo-tu-phap")
        #expect(verified.card.parameters?.id.description == "bo-tu-phap/luat")
        #expect(try verified.canonical == CanonicalJSON.bytes(TrustSample.card()))
    }

    @Test func `keeps the hash when a card is signed a second time`() throws {
        let once = try CardSigning.sign(card: TrustSample.card(), with: sample.ministry)
        let twice = try CardSigning.sign(card: once, with: sample.anchor)
        let hashes = try [once, twice].map {
            try CardSigning.verify(CanonicalJSON.bytes($0), trusting: sample.list, now: Self.now)
                .sha256
        }
        #expect(hashes[0] == hashes[1])
    }

    @Test func `refuses a card with one character changed, wherever it is`() throws {
        let bytes = try sample.signedCard()
        for position in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[position] ^= 1
            #expect(throws: TrustError.self) {
                try CardSigning.verify(changed, trusting: sample.list, now: Self.now)
            }
        }
    }

    @Test func `refuses a card without a signature`() throws {
        let bytes = try CanonicalJSON.bytes(TrustSample.card())
        #expect(throws: TrustError.unsigned) {
            try CardSigning.verify(bytes, trusting: sample.list, now: Self.now)
        }
    }

    @Test(arguments: [
        (#"{"alg":"none","kid":"KID"}"#, TrustError.algorithmRefused("none")),
        (#"{"alg":"HS256","kid":"KID"}"#, .algorithmRefused("HS256")),
        (#"{"alg":"ES256","kid":"KID"}"#, .algorithmRefused("ES256")),
        (#"{"kid":"KID"}"#, .algorithmRefused("(none given)")),
        (
            #"{"alg":"EdDSA","crit":["b64"],"b64":false,"kid":"KID"}"#,
            .algorithmRefused("with critical extensions")
        ),
        (#"{"alg":"EdDSA"}"#, .tokenMalformed(reason: "the protected header names no kid")),
    ])
    func `refuses a header other than EdDSA with a kid`(
        header: String,
        refusal: TrustError
    ) throws {
        let bytes = try signed(
            header: header.split(separator: "KID", omittingEmptySubsequences: false)
                .joined(separator: sample.ministry.kid)
        )
        #expect(throws: refusal) {
            try CardSigning.verify(bytes, trusting: sample.list, now: Self.now)
        }
    }

    @Test func `pays no heed to jku and jwk`() throws {
        let header =
            #"{"alg":"EdDSA","jku":"http://127.0.0.1:1/keys","jwk":{"x":"AA"},"#
            + #""kid":"\#(sample.ministry.kid)"}"#
        let verified = try CardSigning.verify(
            signed(header: header),
            trusting: sample.list,
            now: Self.now
        )
        #expect(verified.kid == sample.ministry.kid)
    }

    @Test func `refuses keys outside their time, retired, revoked or unknown`() throws {
        let kid = sample.ministry.kid
        #expect(refusal { $0.owners[0].keys[0].nbf = Self.now + 1 } == .keyNotYetValid(kid: kid))
        #expect(refusal { $0.owners[0].keys[0].exp = Self.now } == .keyExpired(kid: kid))
        #expect(refusal { $0.owners[0].keys[0].status = .retired } == .keyInactive(kid: kid))
        #expect(refusal { $0.owners[0].keys[0].status = .revoked } == .keyRevoked(kid: kid))
        #expect(refusal { $0.revoked.keys = [kid] } == .keyRevoked(kid: kid))
        #expect(refusal { $0.revoked.owners = ["bo-tu-phap"] } == .ownerRevoked("bo-tu-phap"))
        #expect(refusal { $0.owners = [] } == .keyUnknown(kid: kid))
        #expect(refusal { $0.expires = Self.now } == .trustListExpired(at: Self.now))
    }

    @Test func `refuses a card that was revoked by its hash`() throws {
        let hash = ContentHash.hex(of: try CanonicalJSON.bytes(TrustSample.card()))
        #expect(refusal { $0.revoked.cards = [hash] } == .cardRevoked(sha256: hash))
    }

    @Test func `names the member that is missing`() throws {
        var members = try #require(TrustSample.card().object)
        members["skills"] = nil
        let bytes = try CanonicalJSON.bytes(
            CardSigning.sign(card: .object(members), with: sample.ministry)
        )
        #expect(throws: TrustError.invalidMember(pointer: "/skills", reason: "it is missing")) {
            try CardSigning.verify(bytes, trusting: sample.list, now: Self.now)
        }
    }

    private func refusal(_ change: (inout TrustList) -> Void) -> TrustError? {
        var list = sample.list
        change(&list)
        do {
            _ = try CardSigning.verify(sample.signedCard(), trusting: list, now: Self.now)
            return nil
        } catch {
            return error as? TrustError
        }
    }

    private func signed(header: String) throws -> [UInt8] {
        var members = try #require(TrustSample.card().object)
        let protected = Base64URL.encode(header.utf8)
        let payload = Base64URL.encode(try CanonicalJSON.bytes(.object(members)))
        let signature = try sample.ministry.sign(Array("\(protected).\(payload)".utf8))
        members["signatures"] = .array([
            .object([
                "protected": .string(protected),
                "signature": .string(Base64URL.encode(signature)),
            ])
        ])
        return try CanonicalJSON.bytes(.object(members))
    }
}
