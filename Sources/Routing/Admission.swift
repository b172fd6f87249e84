package import ExpertRegistry
import VietnameseText
package import Wire

/// Turns a request into a query, or says why it is not taken.
package struct Admission: Sendable {
    /// Scalars of a question beyond which it is refused.
    package static let questionLimit = 20_000

    private let policy: Policy
    /// Every domain known to the network, by id, with its Vietnamese name.
    private let domains: [String: String]
    /// Their names, in the order of their ids.
    private let fieldNames: [String]

    package init(policy: Policy, domains: [String: String]) {
        self.policy = policy
        self.domains = domains
        fieldNames = domains.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The query that `request` asks; `hint` is the deadline that the client's headers ask for.
    package func admit(
        _ request: ChatRequest,
        from application: String,
        identity: QueryIdentity,
        deadline hint: DeadlineHint,
        definitions: Definitions
    ) throws(Problem) -> Query {
        let target = try target(request.model, definitions: definitions)
        try check(request.control, definitions: definitions)
        let turns = request.messages.filter { $0.role == "user" && !$0.text.isEmpty }.map(\.text)
        let text = Composition.compose(turns.last ?? "").trimmed
        guard !text.isEmpty else {
            throw Problem(.missingField, "the question is empty", parameter: "messages")
        }
        guard
            text.utf8.count <= Self.questionLimit
                || text.unicodeScalars.count <= Self.questionLimit
        else {
            throw Problem(
                .contextLengthExceeded,
                "the question is longer than \(Self.questionLimit) characters",
                parameter: "messages"
            )
        }
        return Query(
            recordID: identity.recordID,
            application: application,
            text: text,
            earlier: Conversation.earlier(turns.dropLast()),
            target: target,
            control: request.control,
            received: identity.received,
            at: identity.at,
            deadlineMilliseconds: milliseconds(request.control, hint),
            fieldNames: fieldNames
        )
    }

    private func target(
        _ model: String,
        definitions: Definitions
    ) throws(Problem) -> Query.Target {
        let target = Query.Target(model: model)
        let isKnown =
            switch target {
            case .auto: true
            case .domain(let domain): domains[domain] != nil
            case .expert(let id): definitions[id] != nil
            case nil: false
            }
        guard isKnown, let target else {
            throw Problem(
                .modelNotFound,
                "there is no model \(model.prefix(100)); GET /v1/models lists them",
                parameter: "model"
            )
        }
        return target
    }

    private func check(_ control: RouteControl, definitions: Definitions) throws(Problem) {
        for (index, domain) in control.domains.enumerated() where domains[domain] == nil {
            throw Problem(
                .invalidValue,
                "there is no domain \(domain.prefix(60)); there are "
                    + domains.keys.sorted().joined(separator: ", "),
                parameter: "vanmieu.domains[\(index)]"
            )
        }
        for (index, id) in control.experts.enumerated() where definitions[id] == nil {
            throw Problem(
                .invalidValue,
                "there is no expert \(id); GET /v1/models lists them",
                parameter: "vanmieu.experts[\(index)]"
            )
        }
    }

    /// A client library's time-out may only shorten the default; our own words may lengthen it.
    private func milliseconds(_ control: RouteControl, _ hint: DeadlineHint) -> Int {
        let longest = policy.deadlines.longestMs
        if let asked = control.deadlineMilliseconds ?? hint.explicit {
            return min(max(1, asked), longest)
        }
        let usual = policy.deadlines.defaultMs
        return max(1, min(hint.clientTimeout ?? usual, usual))
    }
}

/// What a query is told from others by, made once at the rim.
package struct QueryIdentity: Sendable {
    package let recordID: String
    package let received: Moment
    package let at: String

    package init(recordID: String, received: Moment, at: String) {
        self.recordID = recordID
        self.received = received
        self.at = at
    }
}

/// What the headers say about time, in milliseconds.
package struct DeadlineHint: Sendable {
    /// `VanMieu-Deadline-Ms`.
    package var explicit: Int?
    /// What the client library will wait at most.
    package var clientTimeout: Int?

    package init(explicit: Int? = nil, clientTimeout: Int? = nil) {
        self.explicit = explicit
        self.clientTimeout = clientTimeout
    }
}

extension Conversation {
    /// The turns that may be read, composed; of a long one its end, where letters ask.
    fileprivate static func earlier(_ turns: ArraySlice<String>) -> [String] {
        turns.suffix(lookBack).map { turn in
            // Letters of several scalars become one, so twice the limit is cut before composing.
            let end = String(turn.unicodeScalars.suffix(2 * limit))
            return String(Composition.compose(end).unicodeScalars.suffix(limit)).trimmed
        }.filter { !$0.isEmpty }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
