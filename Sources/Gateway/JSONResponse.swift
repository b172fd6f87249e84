import ChatServer
import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix
import Wire

extension Response {
    /// `value` in our JSON.
    static func json(
        _ value: some Encodable,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: try WireJSON.encode(value)))
        )
    }
}

extension Request {
    /// The whole body, at most `limit` bytes.
    func bytes(upTo limit: Int = ChatConnection.bodyLimit) async throws -> [UInt8] {
        do {
            return Array(try await body.collect(upTo: limit).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Problem(.requestTooLarge, "the body is longer than \(limit) bytes")
        }
    }
}

/// Runs blocking work, such as a database write, away from the event loops.
func blocking<Value: Sendable>(
    _ work: @escaping @Sendable () throws -> Value
) async throws -> Value {
    try await NIOThreadPool.singleton.runIfActive(work)
}
