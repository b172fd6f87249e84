import Glibc
import Testing
import Wire

/// The supervisor is stopped while a node is to stay away, so that nothing depends on who is first.
@Suite(.serialized)
struct NodeFailureTests {
    private static let both = "\(Network.lawQuestion) \(Network.financeQuestion)"

    @Test func `a killed node is named and comes back by itself`() async throws {
        try await Network.run { network in
            let node = try #require(network.node(of: "luat"))
            network.signal(SIGSTOP)
            kill(node, SIGKILL)
            try await expectLawIsMissing(network)
            try await expectOthersAnswer(network)

            network.signal(SIGCONT)
            try await eventually("the law expert serves again") {
                let reply = try await network.ask(Network.lawQuestion)
                if reply.status != 200 { #expect(reply.missing == ["mau-phap-luat/luat"]) }
                return reply.verdict == "answered"
            }
            #expect(network.node(of: "luat") != node)
            #expect(try await network.ask(Self.both).verdict == "answered")
        }
    }

    @Test func `a node that hangs holds nobody beyond the deadline`() async throws {
        try await Network.run { network in
            let node = try #require(network.node(of: "luat"))
            kill(node, SIGSTOP)
            for milliseconds in [50, 1_000, 1_500] {
                try await expectInTime(network, milliseconds: milliseconds)
            }
            kill(node, SIGCONT)
            try await eventually("the law expert answers again") {
                try await network.ask(Network.lawQuestion).verdict == "answered"
            }
        }
    }

    @Test func `a node that is taken away for good is left out by rule`() async throws {
        try await Network.run { network in
            let node = try #require(network.node(of: "luat"))
            network.signal(SIGSTOP)
            kill(node, SIGKILL)
            try await eventually("the lease has run out") {
                let ready = try await network.send("GET", "/readyz").json["experts"]?.array
                return ready?.count == 4
            }
            let reply = try await network.ask(Network.lawQuestion)
            #expect(reply.status == 503)
            #expect(reply.problem == "no_expert_available")
            #expect(reply.missing == ["mau-phap-luat/luat"])
            #expect(reply.headers["retry-after"].flatMap { Int($0) } != nil)
            #expect(reply.headers["x-should-retry"] == "true")

            let model = try await network.send("GET", "/v1/models/mau-phap-luat/luat")
            #expect(model.json["vanmieu"]?["status"]?.string == "unavailable")
            let partial = try await network.ask(Self.both)
            #expect(partial.verdict == "partial")
            #expect(partial.missing == ["mau-phap-luat/luat"])
        }
    }

    private func expectLawIsMissing(_ network: Network) async throws {
        let alone = try await network.ask(Network.lawQuestion)
        #expect(alone.status == 502)
        #expect(alone.problem == "upstream_error")
        #expect(alone.missing == ["mau-phap-luat/luat"])
        #expect(alone.headers["x-should-retry"] == "true")
        let record = try await network.send("GET", "/v1/records/\(alone.recordID)")
        #expect(record.json["answer"]?["missing"]?.strings("reason") == ["failed"])

        let half = try await network.ask(Self.both)
        #expect(half.status == 200)
        #expect(half.verdict == "partial")
        #expect(half.missing == ["mau-phap-luat/luat"])
        #expect(half.headers["x-vanmieu-degraded"] == "true")
        #expect(half.content.contains("15.500.000"))
        #expect(
            half.content.contains("Chuyên gia mẫu Pháp luật"),
            "the reader is told who is absent"
        )

        let stream = try await network.ask(Network.lawQuestion, more: ["stream": .bool(true)])
        #expect(stream.status == 502)
    }

    private func expectOthersAnswer(_ network: Network) async throws {
        for question in AskedQuestion.answerable where !question.domains.contains("law") {
            #expect(try await network.ask(question.text).verdict == "answered")
        }
    }

    private func expectInTime(_ network: Network, milliseconds: Int) async throws {
        let control: [String: JSONValue] = ["deadline_ms": .integer(milliseconds)]
        let bound = Duration.milliseconds(milliseconds) + .seconds(5)
        let clock = ContinuousClock()
        var alone: Reply?
        let first = try await clock.measure {
            alone = try await network.ask(Network.lawQuestion, control: control)
        }
        #expect(first < bound)
        #expect(alone?.status == 504)
        #expect(alone?.missing == ["mau-phap-luat/luat"])

        var half: Reply?
        let second = try await clock.measure {
            half = try await network.ask(Self.both, control: control)
        }
        #expect(second < bound)
        // In so short a time the one that is well may be late too.
        if milliseconds < 100, half?.status == 504 { return }
        #expect(half?.status == 200)
        #expect(half?.verdict == "partial")
        #expect(half?.report["missing"]?.strings("reason") == ["timeout"])
    }
}
