import FoundationEssentials
import Testing
import Wire

struct ProblemTests {
    @Test(arguments: Problem.Kind.allCases)
    func `every problem speaks to an OpenAI client and to a problem+json client`(
        kind: Problem.Kind
    ) throws {
        let body = try decoded(Problem(kind, "what is wrong", parameter: "messages"))
        let error = try #require(body["error"]?.object)
        #expect(Set(error.keys) == ["message", "type", "param", "code"])
        #expect(error["message"] == .string("what is wrong"))
        #expect(error["param"] == .string("messages"))
        #expect(error["code"] == .string(kind.rawValue))
        #expect(error["type"]?.string?.hasSuffix("_error") == true)
        #expect(body["type"]?.string?.hasPrefix("https://") == true)
        #expect(body["status"] == .integer(kind.status))
        #expect(body["title"]?.string?.isEmpty == false)
        #expect(body["detail"]?.string?.isEmpty == false)
        #expect((400...599).contains(kind.status))
    }

    @Test func `a parameter that is not known is null, not absent`() throws {
        let body = try decoded(Problem(.internalError, "oops"))
        #expect(body["error"]?["param"] == .null)
    }

    @Test func `a registration's problem carries a JSON pointer`() throws {
        let body = try decoded(Problem(.registrationRefused, "no", parameter: "/card/name"))
        #expect(
            body["errors"]
                == .array([
                    .object(["pointer": .string("/card/name"), "detail": .string("no")])
                ])
        )
        #expect(try decoded(Problem(.invalidValue, "no", parameter: "model"))["errors"] == nil)
    }

    @Test func `members of its own stand beside, and never hide the standard ones`() throws {
        let members: [String: JSONValue] = ["missing": .array([]), "status": .integer(200)]
        let body = try decoded(Problem(.upstreamError, "no", members: members))
        #expect(body["missing"] == .array([]))
        #expect(body["status"] == .integer(502))
    }

    @Test(arguments: [
        (Problem.Kind.rateLimitExceeded, true), (.upstreamError, true), (.noExpertAvailable, true),
        (.overloaded, true), (.deadlineExceeded, false), (.internalError, false),
        (.invalidJSON, false), (.modelNotFound, false), (.invalidAPIKey, false),
    ])
    func `only what may pass by itself is worth a second try`(
        kind: Problem.Kind,
        isRetriable: Bool
    ) {
        #expect(kind.isRetriable == isRetriable)
    }

    private func decoded(_ problem: Problem) throws -> [String: JSONValue] {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(problem.encoded()))
        return try #require(value.object)
    }
}
