import ChatServer
import ExpertRegistry
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Trust
import Wire

/// The one door by which errors leave: any error → ``Problem`` → status, headers and body.
enum ErrorMapping {
    static func problem(_ error: any Error) -> Problem {
        switch error {
        case let problem as Problem: problem
        case let error as RegistryError: problem(error)
        case let error as any HTTPResponseError: problem(error)
        default: Problem(.internalError, "an unexpected error; the router's log has it")
        }
    }

    static func headers(_ problem: Problem) -> HTTPFields {
        var headers = HTTPFields()
        for field in problem.fields {
            guard let name = HTTPField.Name("\(field.name)") else { continue }
            headers[name] = field.value
        }
        return headers
    }

    private static func problem(_ error: RegistryError) -> Problem {
        let kind: Problem.Kind =
            switch error {
            case .unknownExpert, .unknownDomain: .notFound
            case .notYourExpert, .adminOnly: .policyDenied
            case .versionConflict, .transitionRefused, .tooManyChallenges, .expertRevoked,
                .domainInUse, .tooManyDomains:
                .conflict
            case .cardRefused, .pathMismatch, .challengeUnknown, .challengeExpired, .proofInvalid,
                .domainNotAllowed, .hostRefused, .invalid:
                .registrationRefused
            case .migrationChanged, .migrationMissing, .fileExists, .notDurable: .internalError
            }
        return Problem(
            kind,
            "\(error)",
            parameter: error.pointer.isEmpty ? nil : error.pointer,
            members: ["reason": .string(error.code)]
        )
    }

    private static func problem(_ error: any HTTPResponseError) -> Problem {
        switch error.status.code {
        case 404: Problem(.notFound, "there is nothing at this path; see README.md for the routes")
        case 405: Problem(.methodNotAllowed, "this path does not take this method")
        case 413: Problem(.requestTooLarge, "the body is too long")
        case 400..<500: Problem(.invalidValue, "the request cannot be read: \(error)")
        default: Problem(.internalError, "an unexpected error; the router's log has it")
        }
    }
}

/// Turns whatever a route throws into a response.
struct ErrorMappingMiddleware<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = ErrorMapping.problem(error)
            if problem.kind == .internalError {
                context.logger.error("request failed", metadata: ["error": "\(error)"])
            }
            return Response(
                status: .init(code: problem.kind.status),
                headers: ErrorMapping.headers(problem),
                body: .init(byteBuffer: ByteBuffer(bytes: problem.encoded()))
            )
        }
    }
}
