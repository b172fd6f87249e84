package import Wire

/// How a call to an expert ended.
package enum NodeOutcome: Sendable, Hashable {
    case replied(ExpertReply)
    case failed(ExpertReport.Status, reason: String)
}

/// Why a connection brought no response.
enum ConnectionFailure: Error, Sendable {
    /// Nothing of the response had come: another node may be asked.
    case beforeResponse(String)
    /// The response broke off: it must not be asked for again.
    case midResponse(String)
}
