import HTTPTypes

/// The header fields of our wire contract that are not standard.
extension HTTPField.Name {
    static let shouldRetry = named("x-should-retry")
    static let requestID = named("x-request-id")
    static let recordID = named("x-vanmieu-record-id")
    static let domains = named("x-vanmieu-domains")
    static let planned = named("x-vanmieu-planned")
    static let verdict = named("x-vanmieu-verdict")
    static let experts = named("x-vanmieu-experts")
    static let degraded = named("x-vanmieu-degraded")
    static let routerMilliseconds = named("x-vanmieu-router-ms")
    static let deadline = named("vanmieu-deadline-ms")
    static let stainlessTimeout = named("x-stainless-read-timeout")
    static let litellmTimeout = named("x-litellm-timeout")
    static let acceleratorBuffering = named("x-accel-buffering")

    private static func named(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is no token") }
        return name
    }
}
