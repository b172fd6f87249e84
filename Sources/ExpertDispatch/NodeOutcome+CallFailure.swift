import Wire

extension NodeOutcome {
    /// What a call that ended without a response comes to.
    init(_ failure: CallFailure) {
        switch failure {
        case .noNode:
            self = .failed(.failed, reason: "the expert has no node that can be called")
        case .allOpen:
            self = .failed(.failed, reason: "all nodes failed lately; one is tried again soon")
        case .resting:
            self = .failed(.shed, reason: "the expert asked to be left alone for a while")
        case .throttled:
            self = .failed(.shed, reason: "the expert refused most calls lately; ask fewer")
        case .noTime:
            self = .failed(.timeout, reason: "less time is left than a node usually takes")
        case .timeout: self = .failed(.timeout, reason: "no reply by the deadline")
        case .attempt: self = .failed(.failed, reason: "no node could be reached")
        }
    }
}
