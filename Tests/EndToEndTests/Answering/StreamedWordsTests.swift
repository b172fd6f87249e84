import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import Testing
import Wire

/// Words that reach the client while the expert's server still writes them.
@Suite(.serialized, .sharedNetwork)
struct StreamedWordsTests {
    private static let question = "Thư viện mở cửa lúc nào?"
    private static let exam =
        #"{"id": "e01", "question": "\#(question)", "facts": [["từ20"]]}"# + "\n"

    @Test func `a plain server is passed on word by word, and so is one behind our node`()
        async throws
    {
        let network = try SharedNetwork.current
        try await TalkingServer.serving(in: "\(network.folder.path)/talking") { server in
            let plain = try await ScaffoldedExpert.make("noi", beside: .law, in: network.folder)
            try plain.write("exam-noi.jsonl", Self.exam)
            try await LawExpert.register(plain, on: network)
            let lease = StandInNode(expert: plain, folder: server.folder, port: server.port)
            try await lease.lease(on: network)
            try await plain.enrol(on: network, exam: "exam-noi.jsonl")
            try await expectWords(of: plain.id, server, network)
            try await expectLeaving(of: plain.id, server, network)
            try await expectBreak(of: plain.id, server, network)
            try await lease.lease(on: network)
            try await expectPatience(with: plain.id, network)

            let own = try await ScaffoldedExpert.make("chuyen-loi", in: network.folder)
            try own.write("exam-noi.jsonl", Self.exam)
            let upstream = ["--upstream", "http://127.0.0.1:\(server.port)/v1"]
            try await ExtraNode.serving(own, on: network, upstream) { _ in
                try await own.enrol(on: network, exam: "exam-noi.jsonl")
                try await expectWords(of: own.id, server, network)
                try await expectLeaving(of: own.id, server, network)
                try await expectBreak(of: own.id, server, network)
            }
        }
    }

    /// The first words are there long before the last, and all add up to the answer given whole.
    private func expectWords(
        of expert: String,
        _ server: TalkingServer,
        _ network: Network
    ) async throws {
        server.forget()
        var heard = Heard()
        var endedBefore: Bool?
        try await ask(Self.question, expert, network) { event in
            heard.take(event)
            if !heard.text.isEmpty, endedBefore == nil { endedBefore = server.has("ended") }
            return true
        }
        #expect(endedBefore == false, "the words of \(expert) came after the last")
        #expect(heard.text.hasPrefix(TalkingServer.text))
        #expect(heard.pieces > 5)
        #expect(heard.isDone)
        let whole = try await network.ask(Self.question, model: expert)
        #expect(heard.text == whole.content)
        #expect(heard.report?["verdict"]?.string == "answered")
        #expect(heard.report?["citations"] == whole.report["citations"])
    }

    /// Who goes away has the server stop.
    private func expectLeaving(
        of expert: String,
        _ server: TalkingServer,
        _ network: Network
    ) async throws {
        server.forget()
        var heard = Heard()
        try await ask(Self.question, expert, network) { event in
            heard.take(event)
            return heard.text.isEmpty
        }
        try await eventually("the server of \(expert) was left") { server.has("gone") }
        #expect(!server.has("ended"))
    }

    /// What breaks off in the middle is an error, never an end.
    private func expectBreak(
        of expert: String,
        _ server: TalkingServer,
        _ network: Network
    ) async throws {
        server.forget()
        var heard = Heard()
        let record = try await ask("Máy in hỏng thì làm gì?", expert, network) { event in
            heard.take(event)
            if !heard.text.isEmpty { server.hear() }
            return true
        }
        // Words that come together with the fault are not passed on any more.
        #expect(!heard.text.isEmpty && "từ1 từ2 từ3 ".hasPrefix(heard.text), "\(heard.text)")
        #expect(heard.error == "upstream_error")
        #expect(heard.finish == nil && !heard.isDone)
        let told = try await network.send("GET", "/v1/records/\(record)")
        #expect(told.json["answer"]?["experts"]?[0]?["status"]?.string == "failed")
        #expect(told.json["answer"]?["verdict"]?.string == "partial")
    }

    /// A client that does not read for a while gets all the same words.
    private func expectPatience(with expert: String, _ network: Network) async throws {
        var heard = Heard()
        try await ask("Kể một chuyện dài", expert, network) { event in
            if heard.pieces == 1 { try await Task.sleep(for: .milliseconds(700)) }
            heard.take(event)
            return true
        }
        #expect(heard.text.hasPrefix(TalkingServer.longText))
        #expect(heard.isDone && heard.error == nil)
    }

    /// Asks for a stream and hands over its events until `take` has enough; gives the record's id.
    @discardableResult
    private func ask(
        _ question: String,
        _ expert: String,
        _ network: Network,
        take: (String) async throws -> Bool
    ) async throws -> String {
        let response = try await network.stream(question, of: expert)
        let record = response.headers["x-vanmieu-record-id"].first ?? ""
        var scan = EventScan()
        for try await bytes in response.body {
            for event in try bytes.withUnsafeReadableBytes({ try scan.read($0) }) {
                guard try await take(String(decoding: event, as: UTF8.self)) else { return record }
            }
        }
        return record
    }

    private struct Heard {
        var text = ""
        var pieces = 0
        var report: JSONValue?
        var finish: String?
        var error: String?
        var isDone = false

        mutating func take(_ event: String) {
            isDone = event == "[DONE]"
            guard let chunk = try? JSONDecoder().decode(JSONValue.self, from: Data(event.utf8))
            else { return }
            if let content = chunk["choices"]?[0]?["delta"]?["content"]?.string, !content.isEmpty {
                text += content
                pieces += 1
            }
            finish = chunk["choices"]?[0]?["finish_reason"]?.string ?? finish
            error = chunk["error"]?["code"]?.string ?? error
            if let vanmieu = chunk["vanmieu"], vanmieu["verdict"] != nil { report = vanmieu }
        }
    }
}
