import FoundationEssentials
import Glibc
import Testing
import Wire

/// An expert that is nothing but a language model's server, asked through a router.
@Suite(.serialized, .sharedNetwork)
struct NodeUpstreamTests {
    private static let question = "Thư viện mở cửa lúc nào?"

    @Test func `an upstream answers through the router, and its failures are named`() async throws {
        let network = try SharedNetwork.current
        let expert = try await ScaffoldedExpert.make("mo-hinh", in: network.folder)
        try expert.write(
            "exam-mo-hinh.jsonl",
            #"{"id": "e01", "question": "\#(Self.question)", "facts": [["8 giờ"]]}"# + "\n"
        )
        let port = try FreePort.find()
        let upstream = "http://127.0.0.1:\(port)/v1"
        try await ExtraNode.running(
            UpstreamServer.program,
            UpstreamServer.arguments(port: port),
            log: "\(network.folder.path)/logs/upstream.log"
        ) { server in
            try await eventually("the upstream listens") {
                (try? await network.read("\(upstream)/")) != nil
            }
            try await ExtraNode.serving(expert, on: network, ["--upstream", upstream]) { _ in
                try await expert.enrol(on: network, exam: "exam-mo-hinh.jsonl")
                let reply = try await network.ask(Self.question, model: expert.id)
                #expect(reply.verdict == "answered")
                #expect(reply.content.hasPrefix("Thư viện mở cửa từ 8 giờ sáng."))
                #expect(reply.report["citations"]?.array?.isEmpty != false)

                try await expectFailure("Máy in hỏng thì làm gì?", expert, network)
                kill(server.process, SIGKILL)
                try await expectFailure(Self.question, expert, network)
                let metrics = try await expert.metrics(on: network).text
                for reason in ["cut", "unreachable"] {
                    let none = "vanmieu_node_generator_failures_total{reason=\"\(reason)\"} 0"
                    #expect(metrics.contains(none.dropLast()) && !metrics.contains(none))
                }
            }
        }
    }

    private func expectFailure(
        _ question: String,
        _ expert: ScaffoldedExpert,
        _ network: Network
    ) async throws {
        let reply = try await network.ask(question, model: expert.id)
        #expect(reply.status == 502)
        #expect(reply.problem == "upstream_error")
        #expect(reply.missing == [expert.id])
    }
}
