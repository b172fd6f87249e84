import Testing
import Trust
import Wire

struct CallTokenTests {
    private static let now = TrustSample.now
    private let router: SigningKey
    private let expert: ExpertID

    init() throws {
        router = try .generate()
        expert = try #require(ExpertID("bo-tu-phap/luat"))
    }

    @Test(arguments: [(-120, true), (-121, false), (0, true), (419, true), (420, false)])
    func `lives 300 seconds, give or take the clocks' 120`(offset: Int, passes: Bool) throws {
        let token = try CallToken.issue(by: router, audience: expert, now: Self.now)
        let kid = try? CallToken.verify(
            token,
            audience: expert,
            routers: [router.verifyingKey],
            now: Self.now + offset
        )
        #expect((kid == router.kid) == passes)
    }

    @Test func `is refused by another expert`() throws {
        let other = try #require(ExpertID("bo-tu-phap/dat-dai"))
        let token = try CallToken.issue(by: router, audience: expert, now: Self.now)
        #expect(throws: TrustError.audienceWrong(expected: "bo-tu-phap/dat-dai")) {
            try verify(token, audience: other)
        }
    }

    @Test func `is refused from a router that is not in the list`() throws {
        let stranger = try SigningKey.generate()
        let token = try CallToken.issue(by: stranger, audience: expert, now: Self.now)
        #expect(throws: TrustError.keyUnknown(kid: stranger.kid)) {
            try verify(token, audience: expert)
        }
    }

    @Test func `is refused when it claims to live long`() throws {
        let token = try CallToken.issue(
            by: router,
            audience: expert,
            lifetime: 86_400,
            now: Self.now
        )
        #expect(throws: TrustError.self) { try verify(token, audience: expert) }
    }

    @Test func `is refused with any character changed`() throws {
        let token = Array(
            try CallToken.issue(by: router, audience: expert, now: Self.now).utf8
        )
        for position in token.indices {
            var changed = token
            changed[position] = changed[position] == 0x41 ? 0x42 : 0x41
            let text = String(decoding: changed, as: UTF8.self)
            #expect(throws: TrustError.self) { try verify(text, audience: expert) }
        }
    }

    @Test(arguments: ["", ".", "..", "a.b.c", "a.b.c.d", "eyJhbGciOiJub25lIn0.e30."])
    func `is refused when it is no token`(text: String) {
        #expect(throws: TrustError.self) { try verify(text, audience: expert) }
    }

    private func verify(_ token: String, audience: ExpertID) throws {
        try CallToken.verify(
            token,
            audience: audience,
            routers: [router.verifyingKey],
            now: Self.now
        )
    }
}
