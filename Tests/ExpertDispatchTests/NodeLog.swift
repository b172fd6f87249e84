import NIOCore
import NIOPosix
import Synchronization

/// What has come to a ``ScriptedNode``.
final class NodeLog: Sendable {
    private struct State {
        var connections = 0
        var requests: [String] = []
    }

    private let state = Mutex(State())
    private let firstArrival = promise()
    private let firstClosing = promise()

    var connections: Int { state.withLock { $0.connections } }

    /// Head and body of every request, in order of arrival.
    var requests: [String] { state.withLock { $0.requests } }

    /// Done once a request has come.
    var arrival: EventLoopFuture<Void> { firstArrival.futureResult }

    /// Done once a connection has been closed, by whichever side.
    var closing: EventLoopFuture<Void> { firstClosing.futureResult }

    /// Counts a connection and gives its number.
    func opened() -> Int {
        state.withLock {
            $0.connections += 1
            return $0.connections - 1
        }
    }

    func received(_ request: String) {
        state.withLock { $0.requests.append(request) }
        firstArrival.succeed()
    }

    deinit {
        firstArrival.succeed()
        firstClosing.succeed()
    }

    private static func promise() -> EventLoopPromise<Void> {
        MultiThreadedEventLoopGroup.singleton.any().makePromise()
    }

    func closed() {
        firstClosing.succeed()
    }
}
