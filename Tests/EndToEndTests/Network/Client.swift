import AsyncHTTPClient

/// How tests speak HTTP.
enum Client {
    /// Tells at once that nobody listens; a client with default settings tries on until its
    /// request's time is over.
    static let http: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()
}
