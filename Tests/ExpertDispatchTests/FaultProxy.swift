import ExpertDispatch
import NIOCore
import NIOPosix
import Testing

/// A proxy on a real socket that passes bytes on to a node, and spoils what comes back.
struct FaultProxy: Sendable {
    enum Fault: Sendable {
        case nothing
        /// What comes back waits so long.
        case slow(TimeAmount)
        /// Takes what is sent and passes on nothing.
        case blackHole
        /// Ends the connection, the hard way, once a request comes.
        case reset
        /// Ends it after so many bytes of the response.
        case cut(after: Int)
        /// Says something else in place of the response.
        case garbage
    }

    let address: NodeAddress
    let log: NodeLog
    private let fault: FaultSetting

    static func start(_ fault: Fault, before node: ScriptedNode) async throws -> FaultProxy {
        let log = NodeLog()
        let setting = FaultSetting(fault)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                _ = log.opened()
                return channel.eventLoop.makeCompletedFuture {
                    let front = ProxyFront(to: node.address, fault: setting, log: log)
                    try channel.pipeline.syncOperations.addHandler(front)
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(channel.localAddress?.port)
        let address = try #require(NodeAddress(url: "http://127.0.0.1:\(port)"))
        return FaultProxy(address: address, log: log, fault: setting)
    }

    /// From now on spoils with `fault`.
    func spoil(_ fault: Fault) {
        self.fault.set(fault)
    }
}
