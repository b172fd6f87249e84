import Testing
import Wire

/// How a router tells two experts of one domain apart: by the sketches their nodes give.
@Suite(.serialized, .sharedNetwork)
struct SketchSelectionTests {
    private static let first = "mau-phap-luat/luat"

    @Test func `where every domain has one expert, sketches decide nothing`() async throws {
        let network = try SharedNetwork.current
        for question in LawExpert.shared {
            let sketches = try await sketches(for: question, on: network)
            #expect(Set(sketches.keys) == Network.experts)
            #expect(sketches.values.allSatisfy { $0 == 0 })
        }
    }

    @Test func `of two experts of one domain the one that knows is asked, or both`()
        async throws
    {
        let network = try SharedNetwork.current
        let second = try await LawExpert.make("luat-dieu", on: network)
        try await ExtraNode.serving(second, on: network, ["--build", second.build]) { _ in
            try await second.enrol(on: network)
            try await eventually("the sketches of both are taken") {
                try await planned(for: LawExpert.own, on: network) == [second.id]
            }
            try await expectApart(second, network)
            try await expectOneOfBoth(second, network)
        }
        #expect(refusals(of: second, network).isEmpty)
    }

    @Test func `a sketch of another's key is not taken, and its expert serves by its card`()
        async throws
    {
        let network = try SharedNetwork.current
        let expert = try await LawExpert.make("luat-gia", on: network)
        try await LawExpert.register(expert, on: network)
        let keys = try LawExpert.mixedKeys(on: network)
        try await ExtraNode.serving(expert, on: network, keys: keys, ["--build", expert.build]) {
            _ in
            try await expert.enrol(on: network)
            try await eventually("the router says why it takes no sketch") {
                refusals(of: expert, network).contains { $0.contains("has not signed the sketch") }
            }
            // Without a sketch it is never asked beside another, however alike their texts are.
            for question in LawExpert.shared {
                #expect(try await planned(for: question, on: network) == [Self.first])
            }
            let reply = try await network.ask(LawExpert.own, model: expert.id)
            #expect(reply.verdict == "answered")
            #expect(reply.content.contains(LawExpert.ownFact))
        }
    }

    /// Each is asked alone about what the other does not know.
    private func expectApart(_ second: ScaffoldedExpert, _ network: Network) async throws {
        let own = try await network.ask(LawExpert.own)
        #expect(own.experts == [second.id])
        #expect(own.verdict == "answered")
        #expect(own.content.contains(LawExpert.ownFact), "\(own.content)")
        let others = try await network.ask(Network.lawQuestion)
        #expect(others.experts == [Self.first])
        #expect(others.content.contains("4.000.000"), "\(others.content)")

        for (question, expert) in [(LawExpert.own, second.id), (Network.lawQuestion, Self.first)] {
            let sketches = try await sketches(for: question, on: network)
                .filter { [Self.first, second.id].contains($0.key) }
            #expect(sketches.max { $0.value < $1.value }?.key == expert, "\(sketches)")
        }
    }

    /// Both are asked about what both know, and one of them is heard.
    private func expectOneOfBoth(_ second: ScaffoldedExpert, _ network: Network) async throws {
        var shared: String?
        for question in LawExpert.shared where shared == nil {
            let plan = try await planned(for: question, on: network)
            if plan == [Self.first, second.id] { shared = question }
        }
        let told = try await sketches(for: LawExpert.shared[0], on: network)
        let both = try await network.ask(try #require(shared, "never both: \(told)"))
        #expect(Set(both.experts) == [Self.first, second.id])
        #expect(both.verdict == "answered")
        #expect(both.missing.isEmpty)
        let cited = try #require(both.report["citations"]?.strings("expert"))
        #expect(Set(cited).count == 1, "\(cited)")
    }

    /// `features.sketch` of every expert, for `question`.
    private func sketches(
        for question: String,
        on network: Network
    ) async throws -> [String: Double] {
        let considered = try await route(question, network)["considered"]?.array ?? []
        var sketches: [String: Double] = [:]
        for expert in considered {
            let id = try #require(expert["expert"]?.string)
            sketches[id] = try #require(expert["features"]?["sketch"]?.decimal)
        }
        return sketches
    }

    private func planned(for question: String, on network: Network) async throws -> Set<String> {
        Set(try await route(question, network)["plan"]?.strings("expert") ?? [])
    }

    private func route(_ question: String, _ network: Network) async throws -> JSONValue {
        let body = JSONValue.object(["query": .string(question)])
        let reply = try await network.send("POST", "/v1/route", body)
        #expect(reply.status == 200)
        return reply.json
    }

    /// What the router's log says about sketches of `expert`.
    private func refusals(of expert: ScaffoldedExpert, _ network: Network) -> [Substring] {
        network.folder.text("logs/router.log").split(separator: "\n").filter {
            $0.contains("sketch not taken") && $0.contains(expert.id)
        }
    }
}
