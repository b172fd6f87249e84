import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import Wire

/// A JSON response of a node.
struct NodeResponse {
    let response: Response

    init(bytes: some Collection<UInt8> & Sendable, status: Int = 200, retryAfter: Int? = nil) {
        var headers: HTTPFields = [.contentType: "application/json; charset=utf-8"]
        if let retryAfter { headers[.retryAfter] = "\(retryAfter)" }
        response = Response(
            status: .init(code: status),
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    init(_ value: some Encodable) throws {
        self.init(bytes: try WireJSON.encode(value))
    }

    /// A reply, written without `Codable`: questions come by the thousand.
    init(reply: ChatCompletion<ReplyReport>) {
        self.init(bytes: reply.encoded())
    }
}

/// Turns what a node's route throws into the merged problem shape.
struct NodeProblems<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = Self.problem(error)
            return NodeResponse(
                bytes: problem == NodeLoad.shed ? NodeLoad.shedBytes : problem.encoded(),
                status: problem.kind.status,
                // Shed is one question, not the next: routers would leave the node alone for so long.
                retryAfter: problem.kind == .overloaded ? nil : problem.retryAfter
            ).response
        }
    }

    private static func problem(_ error: any Error) -> Problem {
        switch error {
        case let problem as Problem: problem
        case is NIOTooManyBytesError: Problem(.requestTooLarge, "the body is longer than 1 MiB")
        case let error as any HTTPResponseError where error.status.code == 404:
            Problem(.notFound, "a node serves /v1/chat/completions, /v1/models and its card")
        default: Problem(.internalError, "the node failed: \(error)")
        }
    }
}
