import FoundationEssentials
import Testing
import Trust
import Wire

/// A card whose canonical length, hash and signature were published; the seed is 00, 01 … 1f.
struct CardVectorTests {
    private static let kid = "1IG2tMH7J2wbJZnOf8LJzQitKf7LMvoAElsuDMVM54Y"
    private static let x = "A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg"
    private static let hash = "3d57de44a96e0c545fbd08a50c671e88c90bf4e4a78899df6c0b7e190920ab9f"
    private static let protected =
        "eyJhbGciOiJFZERTQSIsInR5cCI6IkpPU0UiLCJraWQiOiIxSUcydE1IN0oyd2JKWm5P"
        + "ZjhMSnpRaXRLZjdMTXZvQUVsc3VETVZNNTRZIn0"
    private static let signature =
        "SR6-6N06-deWXy0UpwaOndAoJeTt6J3jhtIWysH5Fi1-27F4yKf7eliXsh-REIpKxDp_Lww48HPTWOk_osanCA"

    private let card: JSONValue

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let path = folder.appending(path: "Fixtures/law_expert_card.json").path()
        card = try CanonicalJSON.parse(
            [UInt8](#require(FileManager.default.contents(atPath: path)))
        )
    }

    @Test func `has the published canonical form`() throws {
        let canonical = try CanonicalJSON.bytes(card)
        #expect(canonical.count == 2_950)
        #expect(ContentHash.hex(of: canonical) == Self.hash)
    }

    @Test func `derives the published key and thumbprint`() throws {
        let key = try SigningKey(seed: Array(0..<32))
        #expect(key.verifyingKey.x == Self.x)
        #expect(key.kid == Self.kid)
    }

    @Test func `makes the published signature`() throws {
        let payload = Base64URL.encode(try CanonicalJSON.bytes(card))
        let signed = try SigningKey(seed: Array(0..<32)).sign(
            Array("\(Self.protected).\(payload)".utf8)
        )
        #expect(Base64URL.encode(signed) == Self.signature)
    }

    @Test func `accepts the published card`() throws {
        let verified = try CardSigning.verify(publishedCard(), trusting: trust(), now: 1_000)
        #expect(verified.sha256 == Self.hash)
        #expect(verified.kid == Self.kid)
        #expect(verified.owner == "bo-tu-phap")
        #expect(verified.card.version == "2.3.0")
    }

    private func publishedCard() throws -> [UInt8] {
        var members = try #require(card.object)
        members["signatures"] = .array([
            .object([
                "protected": .string(Self.protected), "signature": .string(Self.signature),
            ])
        ])
        return try CanonicalJSON.bytes(.object(members))
    }

    private func trust() throws -> TrustList {
        let key = try VerifyingKey(x: Self.x)
        let owner = TrustedOwner(
            slug: "bo-tu-phap",
            name: "Bộ Tư pháp",
            allowedDomains: ["law"],
            hosts: [],
            keys: [TrustedOwner.Key(key, nbf: 0, exp: 2_000)]
        )
        return TrustList(serial: 1, issued: 0, expires: 2_000, anchors: [], owners: [owner])
    }
}
