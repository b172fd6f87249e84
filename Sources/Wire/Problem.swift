/// Why a request failed, in the one shape that leaves by HTTP.
///
/// The body merges OpenAI's `error` object with the members of RFC 9457, so that an OpenAI client
/// and a problem+json client both find what they look for.
package struct Problem: Error, Sendable, Hashable {
    package let kind: Kind
    /// English, for the developer: what is wrong and how to mend it.
    package let message: String
    /// The request field at fault: a dotted path for `/v1/*`, a JSON pointer for registrations.
    package let parameter: String?
    /// Vietnamese, where a citizen may see it.
    package let detail: String?
    /// Seconds after which the same request may succeed.
    package var retryAfter: Int?
    /// What joins the body besides: for instance `retry_after`, `missing`.
    package let members: [String: JSONValue]

    package init(
        _ kind: Kind,
        _ message: String,
        parameter: String? = nil,
        detail: String? = nil,
        retryAfter: Int? = nil,
        members: [String: JSONValue] = [:]
    ) {
        self.kind = kind
        self.message = message
        self.parameter = parameter
        self.detail = detail ?? kind.detail
        self.retryAfter = retryAfter ?? kind.retryAfter
        self.members = members
    }

    /// The merged body.
    package var body: JSONValue {
        var body = members
        body["error"] = .object([
            "message": .string(message),
            "type": .string(kind.type),
            "param": parameter.map(JSONValue.string) ?? .null,
            "code": .string(kind.rawValue),
        ])
        body["type"] = .string("https://vanmieu.vn/problems/\(kind.rawValue)")
        body["title"] = .string(kind.title)
        body["status"] = .integer(kind.status)
        body["detail"] = .string(detail ?? message)
        if let parameter, parameter.hasPrefix("/") {
            body["errors"] = .array([
                .object(["pointer": .string(parameter), "detail": .string(message)])
            ])
        }
        return .object(body)
    }

    /// The body's bytes.
    package func encoded() -> [UInt8] {
        body.encoded()
    }
}
