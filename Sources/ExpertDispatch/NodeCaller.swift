import FoundationEssentials
package import NIOCore
import NIOHTTP1
package import Wire

/// Calls experts over HTTP/1.1 on one event loop.
///
/// A node that cannot be reached is passed over for the next, once; after the first byte of a
/// response nothing is sent again.
package final class NodeCaller {
    private let eventLoop: any EventLoop
    private let pool: NodePool
    private let credential: @Sendable (ExpertID) -> String

    /// A caller on `eventLoop`; `credential` is the token that tells a node which router calls.
    package init(
        eventLoop: any EventLoop,
        credential: @escaping @Sendable (ExpertID) -> String
    ) {
        self.eventLoop = eventLoop
        self.credential = credential
        pool = NodePool(eventLoop: eventLoop)
    }

    /// Starts a call; `completion` runs once on the event loop, unless the call is cancelled.
    package func call(
        _ request: NodeRequest,
        then completion: @escaping (NodeOutcome) -> Void
    ) -> NodeCall {
        eventLoop.preconditionInEventLoop()
        let call = NodeCall(request: request, completion: completion)
        let left = request.deadline - .now()
        call.timeout = eventLoop.assumeIsolated().scheduleTask(in: left) {
            call.connection?.abandon()
            call.finish(.failed(.timeout, reason: "no reply by the deadline"))
        }
        attempt(call, nodes: Array(request.nodes.prefix(2)), reusing: true)
        return call
    }

    package func closeIdleConnections() {
        pool.closeAll()
    }

    private func attempt(_ call: NodeCall, nodes: [NodeAddress], reusing: Bool) {
        guard let node = nodes.first else {
            return call.finish(.failed(.failed, reason: call.lastFailure))
        }
        if reusing, let connection = pool.take(node) {
            // A kept connection may have died unseen: then the same node is tried afresh.
            return send(call, to: node, over: connection) {
                self.attempt(call, nodes: nodes, reusing: false)
            }
        }
        let others = Array(nodes.dropFirst())
        pool.open(node) { result in
            switch result {
            case .success(let connection) where call.isOver:
                connection.abandon()
            case .success(let connection):
                self.send(call, to: node, over: connection) {
                    self.attempt(call, nodes: others, reusing: true)
                }
            case .failure where call.isOver: break
            case .failure(let error):
                call.lastFailure = "\(error)"
                self.attempt(call, nodes: others, reusing: true)
            }
        }
    }

    private func send(
        _ call: NodeCall,
        to node: NodeAddress,
        over connection: NodeConnection,
        orElse retry: @escaping () -> Void
    ) {
        call.connection = connection
        let left = call.request.deadline - .now()
        let body = call.request.body(timeLeft: left)
        let head = head(for: call.request, node: node, length: body.readableBytes, left: left)
        connection.send(head, body: body) { result in
            call.connection = nil
            guard !call.isOver else { return }
            switch result {
            case .success(let response):
                call.finish(Self.outcome(response))
            case .failure(.beforeResponse(let reason)):
                call.lastFailure = reason
                retry()
            case .failure(.midResponse(let reason)):
                call.finish(.failed(.failed, reason: reason))
            }
        }
    }

    private func head(
        for request: NodeRequest,
        node: NodeAddress,
        length: Int,
        left: TimeAmount
    ) -> HTTPRequestHead {
        let headers: HTTPHeaders = [
            "host": "\(node.host):\(node.port)",
            "authorization": "Bearer \(credential(request.expert))",
            "content-type": "application/json",
            "content-length": "\(length)",
            "accept": "application/json",
            "vanmieu-deadline-ms": "\(max(1, left.nanoseconds / 1_000_000))",
            "x-request-id": request.recordID,
        ]
        let uri = "\(node.path)/v1/chat/completions"
        return HTTPRequestHead(version: .http1_1, method: .POST, uri: uri, headers: headers)
    }

    private static func outcome(_ response: NodeConnection.Response) -> NodeOutcome {
        switch response.status.code {
        case 200:
            do throws(Problem) {
                let bytes = response.body.readableBytesView
                return .replied(try ExpertReplyReader().read(.init(bytes)))
            } catch {
                return .failed(.failed, reason: error.message)
            }
        case 401, 403: return .failed(.refused, reason: "the node refused this router")
        case 429, 503: return .failed(.shed, reason: "the node is overloaded")
        case 504: return .failed(.timeout, reason: "the node ran out of time")
        default: return .failed(.failed, reason: "HTTP \(response.status.code)")
        }
    }
}
