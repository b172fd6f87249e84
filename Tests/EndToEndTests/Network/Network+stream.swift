import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1
import Wire

extension Network {
    /// The response to `question`, put to `expert` as a stream; its body is still to come.
    func stream(_ question: String, of expert: String) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: "\(url)/v1/chat/completions")
        request.method = .POST
        request.headers.add(name: "authorization", value: "Bearer \(folder.applicationKey)")
        let chat = Self.chat(question, model: expert, more: ["stream": .bool(true)])
        request.body = .bytes(ByteBuffer(bytes: try WireJSON.plainEncoder().encode(chat)))
        return try await Client.http.execute(request, timeout: .seconds(60))
    }
}
