import ExpertRegistry
import Testing
import Wire

struct StandingTests {
    private static let now: Int64 = 1_795_000_000_000
    private static let day: Int64 = 86_400_000
    private let law = ExpertID("bo-tu-phap/luat")
    private let tax = ExpertID("bo-tai-chinh/thue")

    @Test func `who has not been spoken of stands at the prior`() throws {
        let law = try #require(law)
        #expect(Standing()[law] == Standing.prior)
        #expect(Standing([], now: Self.now)[law] == Standing.prior)
    }

    @Test(arguments: [(true, 1), (false, 1), (true, 20), (false, 20), (false, 500)])
    func `words move an expert towards what they say, and only slowly`(
        useful: Bool,
        count: Int
    ) throws {
        let (law, tax) = (try #require(law), try #require(tax))
        let standing = Standing(try votes(count, useful: useful), now: Self.now)
        let moved = standing[law] - Standing.prior
        #expect(useful ? moved > 0 : moved < 0)
        // One word in eleven; thirty of one application at most.
        let weight = Double(min(count, 30))
        let most = weight / (weight + 10) * (useful ? 1 - Standing.prior : Standing.prior)
        #expect(abs(moved) <= most + 1e-9)
        #expect(standing[tax] == Standing.prior)
    }

    @Test func `tells on how many words it rests`() throws {
        let law = try #require(law)
        #expect(Standing().votes(about: law) == 10)
        let few = Standing(try votes(5, useful: true), now: Self.now)
        #expect(abs(few.votes(about: law) - 15) < 1e-9)
        let loud = Standing(try votes(500, useful: true), now: Self.now)
        #expect(abs(loud.votes(about: law) - 40) < 1e-9)
    }

    @Test func `one application cannot outshout the others`() throws {
        let law = try #require(law)
        let loud = try votes(1_000, useful: false, application: "loud")
        let others = try (0..<6).flatMap { try votes(10, useful: true, application: "app-\($0)") }
        let standing = Standing(loud + others, now: Self.now)
        #expect(standing[law] > 0.6)
    }

    @Test(arguments: [(0, 1.0), (14, 0.5), (28, 0.25), (7, 0.7071), (21, 0.3536)])
    func `a word loses half its weight in two weeks`(days: Int64, weight: Double) throws {
        let law = try #require(law)
        let vote = try votes(1, useful: false, at: Self.now - days * Self.day)
        let expected = Standing.prior * 10 / (10 + weight)
        #expect(abs(Standing(vote, now: Self.now)[law] - expected) < 1e-4)
    }

    @Test func `a word of long ago has no weight, and one of the future that of now`() throws {
        let law = try #require(law)
        let old = try votes(1, useful: false, at: 0)
        #expect(abs(Standing(old, now: Self.now)[law] - Standing.prior) < 1e-9)
        let early = try votes(1, useful: false, at: Self.now + Self.day)
        let present = try votes(1, useful: false)
        #expect(Standing(early, now: Self.now) == Standing(present, now: Self.now))
    }

    private func votes(
        _ count: Int,
        useful: Bool,
        application: String = "app",
        at: Int64 = now
    ) throws -> [Feedback] {
        let law = try #require(law)
        return (0..<count).map { number in
            Feedback(
                record: "rec_\(application)\(number)",
                application: application,
                at: at,
                useful: useful,
                experts: [law],
                rightDomain: nil,
                note: nil
            )
        }
    }
}
