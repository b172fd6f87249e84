import ExpertRegistry
import FoundationEssentials
import HTTPTypes
import NIOCore
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
        sink.write(Self.event(problem.body))
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
        guard let body = try? WireJSON.encode(completion) else {
            return sink.respond(
                with: Problem(.internalError, "the answer cannot be encoded"),
                recordID: id
            )
        }
        var headers = headers()
        headers[.contentType] = "application/json; charset=utf-8"
        headers[.contentLength] = "\(body.count)"
        headers[.verdict] = answer.report.verdict.rawValue
        headers[.experts] = answer.report.experts.map(\.id.description).joined(separator: ",")
        headers[.degraded] = answer.report.missing.isEmpty ? "false" : "true"
        headers[.routerMilliseconds] = "\(answer.report.routerMs)"
        sink.begin(.init(status: .ok, headerFields: headers))
        sink.write(ByteBuffer(bytes: body))
        sink.end()
    }

    private func finishStream(_ answer: FinishedAnswer) {
        begin()
        send(
            [.init(.init(content: answer.closing, annotations: annotations(answer)))],
            .report(answer.report)
        )
        send([.init(.init(), finishReason: "stop")])
        if request.includesUsage { send([], usage: .total(usage(answer))) }
        sink.write(ByteBuffer(string: "data: [DONE]\n\n"))
        sink.end()
    }

    private func begin() {
        guard !hasBegun else { return }
        hasBegun = true
        var headers = headers()
        headers[.contentType] = "text/event-stream; charset=utf-8"
        headers[.cacheControl] = "no-cache"
        headers[.acceleratorBuffering] = "no"
        sink.begin(.init(status: .ok, headerFields: headers))
        send([.init(.init(role: "assistant", content: ""))])
    }

    private func headers() -> HTTPFields {
        let planned = decision.parts.flatMap(\.chosen).map(\.definition.id.description)
        return [
            .requestID: id,
            .recordID: id,
            .domains: decision.route.domains.map(\.id).joined(separator: ","),
            .planned: planned.joined(separator: ","),
        ]
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
        sink.write(Self.event(chunk))
    }

    private func annotations(_ answer: FinishedAnswer) -> [Annotation] {
        answer.report.citations.map { Annotation($0, recordURL: recordURL) }
    }

    private func usage(_ answer: FinishedAnswer) -> Usage {
        Usage(
            prompt: request.messages.map { Syllables.split($0.text).count }.reduce(0, +),
            completion: Syllables.split(answer.content).count
        )
    }

    private static func event(_ value: some Encodable) -> ByteBuffer {
        var buffer = ByteBuffer(string: "data: ")
        buffer.writeBytes((try? WireJSON.encode(value)) ?? .init())
        buffer.writeString("\n\n")
        return buffer
    }
}

/// Where a response goes: the channel handler that took the request.
protocol ResponseSink: AnyObject {
    func begin(_ head: HTTPResponse)
    func write(_ bytes: ByteBuffer)
    func end()
    func respond(with problem: Problem, recordID: String?)
}
