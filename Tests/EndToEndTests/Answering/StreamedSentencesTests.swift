import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import Testing
import Wire

/// An expert with documents and a model, asked for a stream through the router.
@Suite(.serialized, .sharedNetwork)
struct StreamedSentencesTests {
    @Test func `a checked sentence reaches the client while the model writes the next`()
        async throws
    {
        let network = try SharedNetwork.current
        try await WritingModel.serving(in: "\(network.folder.path)/writing") { model in
            let expert = try await LawExpert.make("luat-viet", on: network)
            let generator = "generator:\n  url: http://127.0.0.1:\(model.port)/v1\n  model: thu\n"
            try expert.write("expert.yaml", expert.text("expert.yaml") + "\n" + generator)
            try await ExtraNode.serving(expert, on: network, ["--build", expert.build]) { _ in
                try await expert.enrol(on: network)
                try await expectSentences(of: expert, model, network)
            }
        }
    }

    private func expectSentences(
        of expert: ScaffoldedExpert,
        _ model: WritingModel,
        _ network: Network
    ) async throws {
        model.remove("ended")
        try model.put("hold")
        defer { model.remove("hold") }
        var (pieces, report, endedBefore) = ([String](), JSONValue.null, Bool?.none)
        try await stream(LawExpert.own, of: expert, network) { chunk in
            if let said = chunk["choices"]?[0]?["delta"]?["content"]?.string, !said.isEmpty {
                pieces.append(said)
                endedBefore = endedBefore ?? model.has("ended")
                try model.put("go")
            }
            if let whole = chunk["vanmieu"], whole["verdict"] != nil { report = whole }
        }
        #expect(endedBefore == false, "the first words came after the last")
        #expect(pieces.first?.hasPrefix(WritingModel.first) == true, "\(pieces)")
        #expect(pieces.first?.contains(WritingModel.second) == false)
        let whole = try await network.ask(LawExpert.own, model: expert.id)
        #expect(pieces.joined() == whole.content)
        #expect(whole.content.contains(WritingModel.second))
        #expect(report["citations"] == whole.report["citations"])
        #expect(report["citations"]?.array?.isEmpty == false)
    }

    /// Asks for a stream and hands over its chunks.
    private func stream(
        _ question: String,
        of expert: ScaffoldedExpert,
        _ network: Network,
        take: (JSONValue) throws -> Void
    ) async throws {
        let response = try await network.stream(question, of: expert.id)
        var scan = EventScan()
        for try await bytes in response.body {
            for event in try bytes.withUnsafeReadableBytes({ try scan.read($0) }) {
                guard event != ServerSentEvent.doneData else { return }
                try take(try JSONDecoder().decode(JSONValue.self, from: Data(event)))
            }
        }
    }
}
