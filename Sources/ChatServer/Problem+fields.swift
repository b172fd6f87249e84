package import Wire

extension Problem {
    /// The header fields that go with it.
    package var fields: [(name: StaticString, value: String)] {
        var fields: [(name: StaticString, value: String)] = [
            ("content-type", "application/json; charset=utf-8"),
            ("x-should-retry", kind.isRetriable ? "true" : "false"),
        ]
        if let retryAfter { fields.append(("retry-after", "\(retryAfter)")) }
        if kind == .invalidAPIKey { fields.append(("www-authenticate", "Bearer")) }
        return fields
    }
}
