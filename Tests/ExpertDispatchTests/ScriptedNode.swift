import ExpertDispatch
import NIOCore
import NIOPosix
import TestSupport
import Testing

/// A node on a real socket that does what a test tells it for each request.
struct ScriptedNode: Sendable {
    /// What the node does once it has a whole request.
    enum Deed: Sendable {
        case send(String)
        /// Sends and closes; with nothing to send it just closes.
        case sendAndClose(String)
        /// Sends one after the other, each once the future before it is done.
        case sendParts(String, [Part])
        case keepSilent
    }

    /// What is sent once `signal` is done; nil closes the connection.
    struct Part: Sendable {
        let signal: EventLoopFuture<Void>
        let text: String?
    }

    let address: NodeAddress
    let log: NodeLog

    /// A node that asks `deed` what to do with a request, by its number on the connection of a
    /// number, both from 0.
    static func start(
        path: String = "",
        _ deed: @escaping @Sendable (_ connection: Int, _ request: Int) -> Deed
    ) async throws -> ScriptedNode {
        let log = NodeLog()
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(
                        ScriptedConnection(number: log.opened(), log: log, deed: deed)
                    )
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(channel.localAddress?.port)
        let address = try #require(NodeAddress(url: "http://127.0.0.1:\(port)\(path)"))
        return ScriptedNode(address: address, log: log)
    }

    /// A node that answers every request with `body`.
    static func answering(_ body: String, status: Int = 200) async throws -> ScriptedNode {
        try await start { _, _ in .send(response(status, body)) }
    }

    /// An address where nobody listens.
    static func closed() throws -> NodeAddress {
        let port = try #require(DeafPort.take())
        return try #require(NodeAddress(url: "http://127.0.0.1:\(port)"))
    }

    static func response(_ status: Int, _ body: String, headers: String = "") -> String {
        "HTTP/1.1 \(status) Said\r\ncontent-length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
    }
}
