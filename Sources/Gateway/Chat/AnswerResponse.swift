import ChatServer
import ExpertRegistry
import Routing
import VietnameseText
import Wire

/// Writes one answer as HTTP: collected into one JSON, or as server-sent events.
final class AnswerResponse {
    private let decision: Decision
    private let request: ChatRequest
    private let created: Int
    private let sink: any ResponseSink
    private var hasBegun = false

    init(decision: Decision, request: ChatRequest, created: Int, sink: any ResponseSink) {
        self.decision = decision
        self.request = request
        self.created = created
        self.sink = sink
    }

    /// Whether the client takes more than is on its way to it.
    var isWritable: Bool { sink.isWritable }

    func say(_ piece: AnswerPiece) {
        guard request.stream else { return }
        begin()
        send([.init(.init(content: piece.text))], .section(piece.part, experts: piece.experts))
    }

    func finish(_ answer: FinishedAnswer) {
        request.stream ? finishStream(answer) : finishWhole(answer)
    }

    func fail(_ problem: Problem) {
        guard hasBegun else { return sink.respond(with: problem, recordID: id) }
        sink.write(ServerSentEvent.bytes(problem.body))
        sink.end()
    }

    private var id: String { decision.query.recordID }
    private var completionID: String { "chatcmpl-\(id.dropFirst("rec_".count))" }
    private var recordURL: String { "/v1/records/\(id)" }

    private func finishWhole(_ answer: FinishedAnswer) {
        let completion = ChatCompletion(
            id: completionID,
            created: created,
            model: request.model,
            content: answer.content,
            annotations: annotations(answer),
            usage: usage(answer),
            report: answer.report
        )
        let body = completion.encoded()
        var head = head(contentType: "application/json; charset=utf-8", room: body.count)
        head.add("x-vanmieu-verdict", answer.report.verdict.rawValue)
        head.add("x-vanmieu-experts", Self.list(answer.report.experts.map(\.id)))
        head.add("x-vanmieu-degraded", answer.report.missing.isEmpty ? "false" : "true")
        head.add("x-vanmieu-router-ms", "\(answer.report.routerMs)")
        sink.respond(consume head, body: body)
    }

    private func finishStream(_ answer: FinishedAnswer) {
        begin()
        send(
            [.init(.init(content: answer.closing, annotations: annotations(answer)))],
            .report(answer.report)
        )
        send([.init(.init(), finishReason: "stop")])
        if request.includesUsage { send([], usage: .total(usage(answer))) }
        sink.write(ServerSentEvent.done)
        sink.end()
    }

    private func begin() {
        guard !hasBegun else { return }
        hasBegun = true
        var head = head(contentType: "text/event-stream; charset=utf-8")
        head.add("cache-control", "no-cache")
        head.add("x-accel-buffering", "no")
        sink.begin(head)
        send([.init(.init(role: "assistant", content: ""))])
    }

    private func head(contentType: String, room: Int = 0) -> ResponseHead {
        var head = ResponseHead(status: 200, room: room)
        head.add("content-type", contentType)
        head.add("x-request-id", id)
        head.add("x-vanmieu-record-id", id)
        head.add("x-vanmieu-domains", decision.route.domains.map(\.id).joined(separator: ","))
        head.add(
            "x-vanmieu-planned",
            Self.list(decision.parts.flatMap(\.chosen).map(\.definition.id))
        )
        return head
    }

    private static func list(_ experts: [ExpertID]) -> String {
        experts.map(\.description).joined(separator: ",")
    }

    private func send(
        _ choices: [ChatChunk.Choice],
        _ extra: ChatChunk.Extra? = nil,
        usage: ChatChunk.UsageMember? = nil
    ) {
        let chunk = ChatChunk(
            id: completionID,
            created: created,
            model: request.model,
            choices: choices,
            usage: usage ?? (request.includesUsage ? ChatChunk.UsageMember.none : nil),
            vanmieu: extra
        )
        sink.write(ServerSentEvent.bytes(chunk))
    }

    private func annotations(_ answer: FinishedAnswer) -> [Annotation] {
        answer.report.citations.map { Annotation($0, recordURL: recordURL) }
    }

    private func usage(_ answer: FinishedAnswer) -> Usage {
        Usage(
            prompt: request.messages.reduce(0) { $0 + Syllables.count($1.text) },
            completion: Syllables.count(answer.content)
        )
    }
}

extension ResponseSink {
    func respond(with problem: Problem, recordID: String) {
        var head = ResponseHead(problem)
        head.add("x-request-id", recordID)
        head.add("x-vanmieu-record-id", recordID)
        respond(head, body: problem.encoded())
    }
}
