import NIOCore

/// A call on its way; confined to the event loop that started it.
package final class NodeCall {
    let request: NodeRequest
    var connection: NodeConnection?
    var timeout: Scheduled<Void>?
    var lastFailure = "the expert has no node that can be called"
    private var completion: ((NodeOutcome) -> Void)?

    init(request: NodeRequest, completion: @escaping (NodeOutcome) -> Void) {
        self.request = request
        self.completion = completion
    }

    var isOver: Bool { completion == nil }

    /// Gives the call up; its completion will not run.
    package func cancel() {
        completion = nil
        timeout?.cancel()
        connection?.abandon()
    }

    func finish(_ outcome: NodeOutcome) {
        guard let completion else { return }
        self.completion = nil
        timeout?.cancel()
        completion(outcome)
    }
}
