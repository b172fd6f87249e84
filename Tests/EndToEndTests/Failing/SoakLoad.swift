import FoundationEssentials
import Glibc
import Wire

/// A mixed load on a router's every route, at a steady pace, the same for the same seed.
struct SoakLoad: Sendable {
    /// What came of it.
    struct Tally: Sendable, CustomStringConvertible {
        var answered = 0
        var others = 0
        /// Put off by nodes that had too much to do, which on a slow machine is right.
        var shed = 0
        /// The newest records, in their order.
        var records: [String] = []
        /// Replies that nobody should get.
        var unexpected: [String] = []

        var description: String {
            """
            \(answered) answered, \(others) others, \(shed) shed, \(unexpected.count) unexpected
            """
        }

        mutating func add(_ other: Tally) {
            answered += other.answered
            others += other.others
            shed += other.shed
            records += other.records
            unexpected += other.unexpected
        }
    }

    private enum Request {
        case chat, stream, record, models, wrongBody, wrongKey, wrongPath, hangUp
    }

    private static let clients = 8
    /// Between two requests of one client.
    private static let pace = Duration.milliseconds(40)
    /// Of a hundred requests, how many are what.
    private static let shares: [(Request, Int)] = [
        (.chat, 55), (.stream, 15), (.record, 8), (.models, 5), (.wrongBody, 5), (.wrongKey, 4),
        (.wrongPath, 4), (.hangUp, 4),
    ]

    let network: Network
    let keys: [String]

    func run(for time: Duration) async throws -> Tally {
        let end = ContinuousClock.now + time
        return try await withThrowingTaskGroup(of: Tally.self) { group in
            for client in 0..<Self.clients {
                group.addTask { try await self.client(client, until: end) }
            }
            return try await group.reduce(into: Tally()) { $0.add($1) }
        }
    }

    private func client(_ number: Int, until end: ContinuousClock.Instant) async throws -> Tally {
        var random = SplitMix(state: UInt64(number) &* 104_729)
        var tally = Tally()
        var next = ContinuousClock.now
        while ContinuousClock.now < end {
            do {
                try await send(Self.draw(&random), &random, &tally)
            } catch {
                tally.unexpected.append("\(error)")
            }
            next += Self.pace
            try await Task.sleep(until: next)
        }
        return tally
    }

    private static func draw(_ random: inout SplitMix) -> Request {
        var place = Int.random(in: 0..<100, using: &random)
        for (request, share) in shares {
            if place < share { return request }
            place -= share
        }
        return .chat
    }

    private func send(
        _ request: Request,
        _ random: inout SplitMix,
        _ tally: inout Tally
    ) async throws {
        let key = keys.randomElement(using: &random) ?? ""
        let question = AskedQuestion.answerable.randomElement(using: &random)?.text ?? ""
        switch request {
        case .chat: tally.take(try await network.ask(question, key: key), request: "chat")
        case .stream:
            let more: [String: JSONValue] = ["stream": .bool(true)]
            tally.take(try await network.ask(question, more: more, key: key), request: "stream")
        case .record:
            let path = "/v1/records/\(tally.records.randomElement(using: &random) ?? "rec_none")"
            let key = network.folder.adminKey
            tally.expect(try await network.send("GET", path, key: key), [200, 404])
        case .models: tally.expect(try await network.send("GET", "/v1/models", key: key), [200])
        case .wrongBody:
            let body = Data("{\"model\":\"vanmieu-auto\",\"messages\":[{\(question)".utf8)
            let path = "/v1/chat/completions"
            tally.expect(try await network.send("POST", path, bytes: body, key: key), [400])
        case .wrongKey: tally.expect(try await network.ask(question, key: "vm_app_no"), [401])
        case .wrongPath: tally.expect(try await network.send("GET", "/v1/no", key: key), [404])
        case .hangUp:
            let connection = try RawConnection(to: network)
            connection.send("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 90\r\n\r\n{")
        }
    }
}

extension SoakLoad.Tally {
    private static let kept = 100

    /// Takes an answer in, whole or streamed.
    fileprivate mutating func take(_ reply: Reply, request: String) {
        if reply.status == 503, reply.problem == "overloaded" {
            shed += 1
            return
        }
        guard reply.status == 200, request == "chat" || reply.text.hasSuffix("data: [DONE]\n\n")
        else { return unexpected.append("\(request): \(reply.status) \(reply.text.prefix(200))") }
        answered += 1
        records.append(reply.recordID)
        if records.count > Self.kept { records.removeFirst() }
    }

    fileprivate mutating func expect(_ reply: Reply, _ statuses: Set<Int>) {
        others += 1
        guard !statuses.contains(reply.status) else { return }
        unexpected.append("\(reply.status), not \(statuses): \(reply.text.prefix(200))")
    }
}
