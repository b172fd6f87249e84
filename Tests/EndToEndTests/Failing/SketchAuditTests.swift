import FoundationEssentials
import Testing
import Wire

/// Two experts of one domain, of which one shows a sketch of documents that it does not have.
struct SketchAuditTests {
    @Test func `a sketch that lies is found out, and an honest one is not`() async throws {
        try await DataFolder.temporary { folder in
            let (honest, liar) = try await Self.pair(in: folder)
            try await Network.serving(in: folder, changing: Self.hurry) { network in
                try await ExtraNode.serving(honest, on: network, ["--build", honest.build]) { _ in
                    try await StandInNode.serving(liar) { node in
                        try await expectFound(node, beside: honest, network)
                    }
                }
            }
        }
    }

    @Test func `a node that makes its passages of the questions is found out`() async throws {
        try await DataFolder.temporary { folder in
            let (honest, echo) = try await Self.pair(in: folder)
            try await Network.serving(in: folder, changing: Self.hurry) { network in
                try await ExtraNode.serving(honest, on: network, ["--build", honest.build]) { _ in
                    try await StandInNode.serving(echo) { node in
                        try node.write("echo", StandInNode.echo)
                        try await expectRefuted(node, network)
                        let sketch = try await audit(of: echo, network)
                        // What it bears out hides nothing: four jumbled questions are enough.
                        #expect(try #require(sketch["echoing"]?.decimal) > 16, "\(sketch)")
                        #expect(try #require(sketch["suspicion"]?.decimal) < 8, "\(sketch)")
                        #expect(try await audit(of: honest, network)["verdict"]?.string == "sound")
                    }
                }
            }
        }
    }

    /// An expert that holds the starter's law and one that declines everything, both enrolled.
    private static func pair(
        in folder: DataFolder
    ) async throws -> (honest: ScaffoldedExpert, liar: ScaffoldedExpert) {
        try await Network.run(in: folder) { network in
            let honest = try await LawExpert.make("luat-that", on: network)
            let liar = try await LawExpert.make("luat-doi", on: network)
            try await LawExpert.register(liar, on: network)
            try await ExtraNode.serving(honest, on: network, ["--build", honest.build]) { _ in
                try await honest.enrol(on: network)
            }
            try await StandInNode.serving(liar) { try await $0.enrol(on: network) }
            return (honest, liar)
        }
    }

    private static let hurry = { @Sendable (policy: String) in
        policy.replacing("per_hour: 4 ", with: "per_hour: 3600 ")
    }

    private func expectFound(
        _ liar: StandInNode,
        beside honest: ScaffoldedExpert,
        _ network: Network
    ) async throws {
        try await expectRefuted(liar, network)
        try await eventually("the honest one bears its sketch out") {
            try await liar.lease(on: network)
            return try await audit(of: honest, network)["held"]?.decimal ?? 0 > 5
        }
        #expect(try await audit(of: honest, network)["verdict"]?.string == "sound")
        try await eventually("the catalogue follows the verdict") {
            let considered = try await considered(network)
            #expect(considered[honest.id]?["audit"]?.decimal == 1)
            return considered[liar.expert.id]?["audit"]?.decimal == 0
        }
        try expectUnnoticed(liar)
        try await expectForAdminsOnly(liar.expert, network)
        let records = try await network.send("GET", "/v1/records", key: network.folder.adminKey)
        #expect(records.json["data"]?.array?.contains { $0["dry_run"]?.bool == false } == false)
    }

    /// Has it claim the starter's law, which it does not hold, and waits for the verdict.
    private func expectRefuted(_ liar: StandInNode, _ network: Network) async throws {
        let starter = "\(Program.root)/experts/luat"
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        try liar.show(try await StandInNode.sketch(of: starter), made: now)
        do {
            try await eventually(within: .seconds(300), "the lie is found out") {
                try await liar.lease(on: network)
                return try await audit(of: liar.expert, network)["verdict"]?.string == "refuted"
            }
        } catch {
            let found = try await audit(of: liar.expert, network)
            Issue.record("after \(liar.asked.count) questions: \(found)")
            throw error
        }
    }

    /// Nothing in what the node gets tells an audit from a question.
    private func expectUnnoticed(_ node: StandInNode) throws {
        let audits = node.asked
        #expect(audits.count > 20)
        for audit in audits {
            let body = try JSONDecoder().decode(JSONValue.self, from: Data(audit.utf8))
            #expect(Set(body.object?.keys.map { $0 } ?? []) == Self.members)
            #expect(Set(body["vanmieu"]?.object?.keys.map { $0 } ?? []) == ["deadline_ms"])
        }
        #expect(!node.heads.contains { $0.contains("vanmieu-priority") })
        #expect(node.heads.count { $0.hasPrefix("x-request-id: rec_") } >= audits.count)
    }

    private static let members: Set<String> = ["messages", "model", "stream", "vanmieu"]

    /// Its owner could tell by the numbers which question was an audit.
    private func expectForAdminsOnly(_ expert: ScaffoldedExpert, _ network: Network) async throws {
        let key = network.folder.organisationKey(expert.sibling.rawValue)
        let shown = try await network.send("GET", "/v1/experts/\(expert.id)", key: key)
        #expect(shown.status == 200)
        #expect(shown.json["sketch"] == nil)
    }

    private func audit(of expert: ScaffoldedExpert, _ network: Network) async throws -> JSONValue {
        let key = network.folder.adminKey
        let shown = try await network.send("GET", "/v1/experts/\(expert.id)", key: key)
        return shown.json["sketch"] ?? .null
    }

    /// The features of every expert.
    private func considered(_ network: Network) async throws -> [String: JSONValue] {
        let body = JSONValue.object(["query": .string(LawExpert.own)])
        let route = try await network.send("POST", "/v1/route", body).json
        let pairs = (route["considered"]?.array ?? []).compactMap { row in
            row["expert"]?.string.flatMap { id in row["features"].map { (id, $0) } }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
