import AsyncHTTPClient
import Gateway
import NIOCore
import NIOHTTP1
import Trust

/// `GET /v1/sketch` of a node.
enum SketchFetch {
    /// What the node gives; nil where it has no sketch.
    static func sketch(
        from url: String,
        token: String,
        limit: Int
    ) async throws -> SketchKeeper.Answer? {
        var request = HTTPClientRequest(url: "\(url)/v1/sketch")
        request.headers.add(name: "authorization", value: "Bearer \(token)")
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
        guard response.status.code != 404 else { return nil }
        guard response.status.code == 200,
            let signature = response.headers.first(name: SketchSignature.field)
        else { throw Complaint("the node answers \(response.status.code) to GET /v1/sketch") }
        let body = try await response.body.collect(upTo: limit)
        return .init(bytes: Array(body.readableBytesView), signature: signature)
    }
}
