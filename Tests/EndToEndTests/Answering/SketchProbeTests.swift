import FoundationEssentials
import Testing
import Wire

/// An expert that gives no sketch, beside another of its domain.
@Suite(.serialized)
struct SketchProbeTests {
    private static let question = "Phí gỡ diều vướng đường dây điện do ai trả?"

    @Test func `is known by what it says when it is probed, after a restart too`() async throws {
        try await DataFolder.temporary { folder in
            let expert = try await Network.run(in: folder) { network in
                let expert = try await LawExpert.make("luat-im", on: network)
                try await LawExpert.register(expert, on: network)
                try await StandInNode.serving(expert) { try await $0.enrol(on: network) }
                return expert
            }
            try await StandInNode.serving(expert) { node in
                try node.write("reply", Self.reply)
                try await Network.serving(in: folder, changing: Self.hurry) { network in
                    try await expectShare(of: expert, above: 0.3, node, network)
                }
                #expect(node.heads.contains("vanmieu-priority: probe"))
                #expect(node.asked.count <= 60)
                // Nobody is probed any more: what is known was kept.
                let asked = node.asked.count
                try await Network.serving(in: folder, changing: Self.never) { network in
                    try await expectShare(of: expert, above: 0.3, node, network)
                }
                #expect(node.asked.count == asked)
            }
        }
    }

    @Test func `an owner that shows nothing is not probed`() async throws {
        try await DataFolder.temporary { folder in
            let expert = try await Network.run(in: folder) { network in
                let expert = try await LawExpert.make("luat-kin", on: network)
                let manifest = expert.text("expert.yaml")
                try expert.write("expert.yaml", manifest + "\nsketch: none\n")
                try await ExtraNode.serving(expert, on: network, ["--build", expert.build]) { _ in
                    try await expert.enrol(on: network)
                }
                return expert
            }
            try await Network.serving(in: folder, changing: Self.hurry) { network in
                try await ExtraNode.serving(expert, on: network, ["--build", expert.build]) { _ in
                    try await eventually("the router knows that nothing is shown") {
                        folder.text("logs/router.log").contains("shows nothing of its documents")
                    }
                    try await Task.sleep(for: .seconds(8))
                    let metrics = try await expert.metrics(on: network).text
                    #expect(metrics.contains("{outcome=\"answered\"} 0\n"))
                    #expect(metrics.contains("{outcome=\"abstained\"} 0\n"))
                }
            }
        }
    }

    private static func hurry(_ policy: String) -> String {
        policy.replacing("per_day: 24 ", with: "per_day: 86400 ")
    }

    private static func never(_ policy: String) -> String {
        policy.replacing("per_day: 24 ", with: "per_day: 0 ")
    }

    /// Of all experts, how likely the expert knows what it has talked about.
    private func expectShare(
        of expert: ScaffoldedExpert,
        above least: Double,
        _ node: StandInNode,
        _ network: Network
    ) async throws {
        try await eventually(within: .seconds(240), "\(expert.id) is known by what it said") {
            try await node.lease(on: network)
            let body = JSONValue.object(["query": .string(Self.question)])
            let route = try await network.send("POST", "/v1/route", body).json
            let row = route["considered"]?.array?.first { $0["expert"]?.string == expert.id }
            return (row?["features"]?["sketch"]?.decimal ?? 0) > least
        }
    }

    /// A plain completion, as any OpenAI server gives one.
    private static let reply = #"""
        {"id":"chatcmpl-1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
        "message":{"role":"assistant","content":"Phí gỡ diều vướng đường dây điện do người thả diều trả."},
        "finish_reason":"stop"}]}
        """#
}
