import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import Wire

/// A JSON response of a node.
struct NodeResponse {
    let response: Response

    init(bytes: some Collection<UInt8> & Sendable, status: Int = 200) {
        response = Response(
            status: .init(code: status),
            headers: [.contentType: "application/json; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    init(_ value: some Encodable) throws {
        self.init(bytes: try WireJSON.encode(value))
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
            let problem = Problem(ofNode: error)
            return NodeResponse(bytes: problem.encoded(), status: problem.kind.status).response
        }
    }
}

extension Problem {
    /// What a node says of an error in it.
    init(ofNode error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as any HTTPResponseError where error.status.code == 404:
            self.init(.notFound, "a node serves /v1/chat/completions, /v1/models and its card")
        default: self.init(.internalError, "the node failed: \(error)")
        }
    }

    /// As a node says it: what it sheds is one question, not the next, for routers would leave it
    /// alone for so long.
    var fromNode: Problem {
        var problem = self
        if kind == .overloaded { problem.retryAfter = nil }
        return problem
    }
}
