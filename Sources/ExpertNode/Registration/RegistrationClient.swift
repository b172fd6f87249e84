package import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
package import Trust
package import Wire

/// Speaks the registration API of one router.
package struct RegistrationClient: Sendable {
    private let router: String
    private let key: String
    private let client: HTTPClient

    /// A client of the router at the base URL `router`, with an organisation's or admin's key.
    package init(router: String, key: String, client: HTTPClient = .prompt) {
        self.router = router
        self.key = key
        self.client = client
    }

    /// Registers `card`: asks for a nonce, proves that `owner` holds the key, sends the card.
    @discardableResult
    package func register(
        _ id: ExpertID,
        card: JSONValue,
        owner: SigningKey
    ) async throws -> JSONValue {
        let challenge = try await send(.POST, "\(id)/challenge")
        guard let nonce = challenge["nonce"]?.string else {
            throw RegistrationFailure.unexpected("the router's challenge has no nonce")
        }
        let proof = try RegistrationProof(card: card, nonce: nonce, owner: owner)
        return try await send(.PUT, "\(id)", ["card": card, "proof": proof.value])
    }

    /// Renews the lease of `node`.
    package func renew(
        _ id: ExpertID,
        node: String,
        url: String,
        key: String,
        inFlight: Int,
        draining: Bool
    ) async throws {
        _ = try await send(
            .PUT,
            "\(id)/nodes/\(node)",
            [
                "url": .string(url), "key": .string(key), "ttl_s": .integer(15),
                "in_flight": .integer(inFlight), "draining": .bool(draining),
            ]
        )
    }

    /// Takes the lease of `node` back.
    package func endLease(_ id: ExpertID, node: String) async throws {
        _ = try await send(.DELETE, "\(id)/nodes/\(node)")
    }

    /// Has the expert examined; `questions` are the rows of its `exam.jsonl`.
    @discardableResult
    package func examine(_ id: ExpertID, questions: [JSONValue]) async throws -> JSONValue {
        try await send(.POST, "\(id)/exam", ["questions": .array(questions)], timeout: .minutes(3))
    }

    /// Moves the expert's newest card version to another state.
    @discardableResult
    package func move(
        _ id: ExpertID,
        to state: String,
        reason: String
    ) async throws -> JSONValue {
        try await send(
            .PATCH,
            "\(id)/state",
            ["to": .string(state), "reason": .string(reason)]
        )
    }

    /// What the registry knows of one expert.
    package func status(of id: ExpertID) async throws -> JSONValue {
        try await send(.GET, "\(id)")
    }

    /// What the registry knows of every expert.
    package func list() async throws -> JSONValue {
        try await send(.GET, "")
    }

    private func send(
        _ method: HTTPMethod,
        _ path: String,
        _ body: [String: JSONValue]? = nil,
        timeout: TimeAmount = .seconds(10)
    ) async throws -> JSONValue {
        let suffix = path.isEmpty ? "" : "/\(path)"
        var request = HTTPClientRequest(url: "\(router)/v1/experts\(suffix)")
        request.method = method
        request.headers.add(name: "authorization", value: "Bearer \(key)")
        if let body {
            request.headers.add(name: "content-type", value: "application/json")
            let bytes = try WireJSON.plainEncoder().encode(JSONValue.object(body))
            request.body = .bytes(ByteBuffer(bytes: bytes))
        }
        let response = try await client.execute(request, timeout: timeout)
        let buffer = try await response.body.collect(upTo: 4 << 20)
        let data = Data(buffer.readableBytesView)
        let value = try? JSONDecoder().decode(JSONValue.self, from: data)
        guard (200..<300).contains(response.status.code) else {
            throw RegistrationFailure.refused(
                status: Int(response.status.code),
                message: value?["error"]?["message"]?.string ?? "HTTP \(response.status.code)",
                reason: value?["reason"]?.string
            )
        }
        return value ?? .null
    }
}

/// Why the router did not do what was asked of it.
package enum RegistrationFailure: Error, Sendable, CustomStringConvertible {
    case refused(status: Int, message: String, reason: String?)
    case unexpected(String)

    package var description: String {
        switch self {
        case .refused(let status, let message, _): "the router refused (\(status)): \(message)"
        case .unexpected(let what): what
        }
    }
}
