package import Wire

/// A question as the router sees it, once it is admitted.
package struct Query: Sendable {
    package let recordID: String
    /// The label of the application's key.
    package let application: String
    /// The last user turn, in NFC.
    package let text: String
    /// The user's turns before it, the oldest first; read only where ``text`` asks on about them.
    package let earlier: [String]
    package let target: Target
    package let control: RouteControl
    package let received: Moment
    /// Wall-clock time of arrival, ISO 8601.
    package let at: String
    package let deadlineMilliseconds: Int
    /// The Vietnamese names of the network's domains, told to who asks outside them.
    package let fieldNames: [String]

    package init(
        recordID: String,
        application: String,
        text: String,
        earlier: [String] = [],
        target: Target,
        control: RouteControl,
        received: Moment,
        at: String,
        deadlineMilliseconds: Int,
        fieldNames: [String]
    ) {
        self.recordID = recordID
        self.application = application
        self.text = text
        self.earlier = earlier
        self.target = target
        self.control = control
        self.received = received
        self.at = at
        self.deadlineMilliseconds = deadlineMilliseconds
        self.fieldNames = fieldNames
    }

    package var deadline: Moment { received.adding(milliseconds: deadlineMilliseconds) }

    /// Whom the request's `model` names.
    package enum Target: Sendable, Hashable {
        case auto
        case domain(String)
        case expert(ExpertID)

        /// The target that `model` names, or nil where it names none.
        package init?(model: String) {
            if model == "vanmieu-auto" {
                self = .auto
            } else if model.hasPrefix("vanmieu/") {
                self = .domain(String(model.dropFirst("vanmieu/".count)))
            } else if let id = ExpertID(model) {
                self = .expert(id)
            } else {
                return nil
            }
        }
    }
}
