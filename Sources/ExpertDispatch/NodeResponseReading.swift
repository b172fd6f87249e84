import Wire

/// What a node's response comes to: the outcome of a call, and what it says of the node.
struct NodeResponseReading {
    let outcome: NodeOutcome
    /// Nil for a reply.
    let failure: AttemptFailure?

    init(_ response: NodeResponse) {
        if let reply = response.streamed {
            self.init(outcome: .replied(reply), failure: nil)
            return
        }
        switch response.status {
        case 200: self.init(reply: response.body)
        case 401, 403: self.init(.refused, .rejected, "the node refused this router")
        case 429, 503: self.init(.shed, .shed, "the node is overloaded")
        case 504: self.init(.timeout, .late, "the node ran out of time")
        case 400..<500: self.init(.failed, .rejected, "HTTP \(response.status)")
        default: self.init(.failed, .faulty, "HTTP \(response.status)")
        }
    }

    private init(reply body: [UInt8]) {
        do throws(Problem) {
            let reply = try ExpertReplyReader().read(body)
            self.init(outcome: .replied(reply), failure: nil)
        } catch {
            self.init(.failed, .unreadable, error.message)
        }
    }

    private init(_ status: ExpertReport.Status, _ failure: AttemptFailure, _ reason: String) {
        self.init(outcome: .failed(status, reason: reason), failure: failure)
    }

    private init(outcome: NodeOutcome, failure: AttemptFailure?) {
        self.outcome = outcome
        self.failure = failure
    }
}
