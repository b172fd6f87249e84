import ExpertRegistry
import FoundationEssentials
import Glibc
import Testing
import Trust
import Wire

/// An old sketch, signed by its owner and all, shown to a router that has seen a newer one.
@Suite(.serialized)
struct SketchAgeTests {
    private static let hour: Int64 = 3_600_000

    @Test func `an old sketch is not taken again, nor one of the future`() async throws {
        try await Network.run { network in
            let expert = try await LawExpert.make("luat-cu", on: network)
            try await LawExpert.register(expert, on: network)
            try await StandInNode.serving(expert) { node in
                let now = Self.now
                let standard = try await sketch(of: expert, "standard")
                try show(standard, made: now, on: node)
                try await enrol(node, on: network)
                try await eventually("the sketch is taken") {
                    try await planned(network) == [expert.id]
                }

                let full = try await sketch(of: expert, "full")
                try await expect("a newer sketch of the expert was seen", on: network, node) {
                    try show(full, made: now - Self.hour, on: node)
                }
                // By its card alone it is not thought to know more than the first.
                #expect(try await planned(network) != [expert.id])
                try await expect("made in the future", on: network, node) {
                    try show(full, made: Self.now + Self.hour, on: node)
                }
                // The newest again, from a node that signed it earlier, and then one newer still.
                try show(standard, made: now - Self.hour, on: node)
                try await restart(network, node)
                try await eventually("the newest is taken again") {
                    try await planned(network) == [expert.id]
                }
                try show(full, made: Self.now, on: node)
                try await restart(network, node)
                try await eventually("a newer one is taken") {
                    try await planned(network) == [expert.id]
                }
            }
        }
    }

    private static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    /// What a node of `expert` would give.
    private func sketch(of expert: ScaffoldedExpert, _ kind: String) async throws -> [UInt8] {
        let file = "\(expert.folder)/\(kind).sketch"
        let command = try await Command([
            "node", "sketch", expert.folder, "--build", expert.build, "--kind", kind, "--out", file,
        ])
        try #require(command.code == 0, "\(command.error)")
        return [UInt8](try #require(FileManager.default.contents(atPath: file)))
    }

    private func show(_ sketch: [UInt8], made: Int64, on node: StandInNode) throws {
        let expert = node.expert
        let owner = try SigningKey.load(from: "\(expert.keys)/owner.jwk")
        let id = try #require(ExpertID(expert.id))
        let signature = try SketchSignature(sketch, of: id, made: made, by: owner)
        try node.write("sketch", Data(sketch))
        try node.write("signature", signature.text)
    }

    /// It declines everything, so it is examined on what it has to decline.
    private func enrol(_ node: StandInNode, on network: Network) async throws {
        let exam = #"{"id": "e01", "question": "Chữa bệnh gút thế nào?", "refuse": true}"#
        try node.expert.write("decline.jsonl", exam + "\n")
        try await node.lease(on: network)
        try await node.expert.enrol(on: network, exam: "decline.jsonl")
    }

    /// The router, which begins anew with no sketch in memory, says why it takes none.
    private func expect(
        _ reason: String,
        on network: Network,
        _ node: StandInNode,
        _ show: () throws -> Void
    ) async throws {
        try show()
        try await restart(network, node)
        try await eventually("the router says: \(reason)") {
            network.folder.text("logs/router.log").split(separator: "\n").contains {
                $0.contains("sketch not taken") && $0.contains(node.expert.id)
                    && $0.contains(reason)
            }
        }
    }

    private func restart(_ network: Network, _ node: StandInNode) async throws {
        let router = try #require(network.router)
        kill(router, SIGKILL)
        try await eventually(within: .seconds(60), "another router runs") {
            guard network.router != nil, network.router != router else { return false }
            return (try? await network.send("GET", "/livez"))?.status == 200
        }
        try await node.lease(on: network)
    }

    private func planned(_ network: Network) async throws -> [String] {
        let body = JSONValue.object(["query": .string(LawExpert.own)])
        let reply = try await network.send("POST", "/v1/route", body)
        return reply.json["plan"]?.strings("expert") ?? []
    }
}
