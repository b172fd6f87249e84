package import Wire

/// How a call to an expert ended.
package enum NodeOutcome: Sendable, Hashable {
    case replied(ExpertReply)
    case failed(ExpertReport.Status, reason: String)
}
