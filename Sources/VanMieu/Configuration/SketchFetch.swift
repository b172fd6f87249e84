import AsyncHTTPClient
import Gateway
import NIOCore
import NIOHTTP1
import Trust

/// `GET /v1/sketch` of a node.
enum SketchFetch {
    /// For the whole answer: a node that sends a byte now and then is given up as well.
    private static let patience = Duration.seconds(20)

    /// Follows no redirection, which would lead past the rules on the hosts of nodes.
    private static let client = HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: configuration
    )

    private static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(3), read: .seconds(10))
        )
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }

    /// What the node gives.
    static func sketch(
        from url: String,
        token: String,
        limit: Int
    ) async throws -> SketchKeeper.Answer {
        try await withThrowingTaskGroup(of: SketchKeeper.Answer.self) { group in
            group.addTask { try await answer(from: url, token: token, limit: limit) }
            group.addTask {
                try await Task.sleep(for: patience)
                throw Complaint("the node takes longer than \(patience) for GET /v1/sketch")
            }
            defer { group.cancelAll() }
            return try await group.next() ?? .absent
        }
    }

    private static func answer(
        from url: String,
        token: String,
        limit: Int
    ) async throws -> SketchKeeper.Answer {
        var request = HTTPClientRequest(url: "\(url)/v1/sketch")
        request.headers.add(name: "authorization", value: "Bearer \(token)")
        let response = try await client.execute(request, timeout: .seconds(10))
        switch response.status.code {
        case 404: return .absent
        case 403: return .withheld
        default: break
        }
        guard response.status.code == 200,
            let signature = response.headers.first(name: SketchSignature.field)
        else { throw Complaint("the node answers \(response.status.code) to GET /v1/sketch") }
        let body = try await response.body.collect(upTo: limit)
        return .sketch(bytes: Array(body.readableBytesView), signature: signature)
    }
}
