import NIOCore
import NIOPosix

/// Connections to nodes that wait for their next request, most recently used first.
///
/// Confined to one event loop, so it needs no lock.
final class NodePool {
    /// Idle connections kept for one address.
    static let idleLimit = 256
    static let connectTimeout = TimeAmount.seconds(2)

    private let eventLoop: any EventLoop
    private var idle: [NodeAddress: [NodeConnection]] = [:]

    init(eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
    }

    /// A kept connection to `address`, if there is one.
    func take(_ address: NodeAddress) -> NodeConnection? {
        idle[address]?.popLast()
    }

    /// Opens a connection to `address`.
    func open(
        _ address: NodeAddress,
        then completion: @escaping (Result<NodeConnection, any Error>) -> Void
    ) {
        ClientBootstrap(group: eventLoop)
            .connectTimeout(Self.connectTimeout)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.addHandler(NodeConnection())
                }
            }
            .connect(host: address.host, port: address.port)
            .assumeIsolated()
            .flatMapThrowing {
                try $0.pipeline.syncOperations.handler(type: NodeConnection.self)
            }
            .whenComplete { result in
                if case .success(let connection) = result { self.adopt(connection, address) }
                completion(result)
            }
    }

    func closeAll() {
        for connection in idle.values.joined() { connection.abandon() }
        idle = [:]
    }

    private func adopt(_ connection: NodeConnection, _ address: NodeAddress) {
        connection.whenIdle = { [weak self] in self?.keep($0, address) }
        connection.whenClosed = { [weak self] closed in
            self?.idle[address]?.removeAll { $0 === closed }
        }
    }

    private func keep(_ connection: NodeConnection, _ address: NodeAddress) {
        guard idle[address, default: []].count < Self.idleLimit else {
            return connection.abandon()
        }
        idle[address, default: []].append(connection)
    }
}
