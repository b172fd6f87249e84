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
                let standard = try await StandInNode.sketch(of: expert, "standard")
                try node.show(standard, made: now)
                try await node.enrol(on: network)
                try await eventually("the sketch is taken") {
                    try await planned(network) == [expert.id]
                }

                let full = try await StandInNode.sketch(of: expert, "full")
                try await expect("a newer sketch of the expert was seen", on: network, node) {
                    try node.show(full, made: now - Self.hour)
                }
                // By its card alone it is not thought to know more than the first.
                #expect(try await planned(network) != [expert.id])
                try await expect("made in the future", on: network, node) {
                    try node.show(full, made: Self.now + Self.hour)
                }
                // The newest again, from a node that signed it earlier, and then one newer still.
                try node.show(standard, made: now - Self.hour)
                try await restart(network, node)
                try await eventually("the newest is taken again") {
                    try await planned(network) == [expert.id]
                }
                try node.show(full, made: Self.now)
                try await restart(network, node)
                try await eventually("a newer one is taken") {
                    try await planned(network) == [expert.id]
                }
            }
        }
    }

    /// One that gives none is not asked again for ten minutes.
    @Test func `a new node is asked for its sketch at once where the one before gave none`()
        async throws
    {
        try await Network.run { network in
            let expert = try await LawExpert.make("luat-moi", on: network)
            try await LawExpert.register(expert, on: network)
            try await StandInNode.serving(expert) { node in
                try await node.enrol(on: network)
                try await eventually("the router has asked") {
                    saysNotTaken(of: expert, "gives no sketch", network)
                }
            }
            try await StandInNode.serving(expert) { node in
                try node.show(try await StandInNode.sketch(of: expert, "standard"), made: Self.now)
                try await node.lease(on: network)
                try await eventually("the sketch is taken") {
                    try await planned(network) == [expert.id]
                }
            }
        }
    }

    private static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

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
            saysNotTaken(of: node.expert, reason, network)
        }
    }

    private func saysNotTaken(
        of expert: ScaffoldedExpert,
        _ reason: String,
        _ network: Network
    ) -> Bool {
        network.folder.text("logs/router.log").split(separator: "\n").contains {
            $0.contains("sketch not taken") && $0.contains(expert.id) && $0.contains(reason)
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
