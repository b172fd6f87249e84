/// What is to be done after an event, in this order.
package struct CallSteps: Sendable, Hashable {
    /// How the call ends.
    package enum Ending: Sendable, Hashable {
        /// Attempt 0 or 1 brought the reply.
        case answered(by: Int)
        case failed(CallFailure)
    }

    /// A request to be sent.
    package struct Sending: Sendable, Hashable {
        /// 0 for the first, 1 for the second.
        package let attempt: Int
        /// The node's slot in the ``ExpertFleet``.
        package let slot: Int

        package init(attempt: Int, slot: Int) {
            self.attempt = attempt
            self.slot = slot
        }
    }

    /// Attempts to give up; the nodes are not to work for them any longer.
    package var cancelsFirst = false
    package var cancelsSecond = false
    package var send: Sending?
    /// When ``CallAttempts/Event/woke`` is due; stands until the next steps name another time.
    package var wake: LoopTime?
    package var ending: Ending?
    /// What who made the call is to be told.
    package var delay: CallDelay?

    package init() {}
}
