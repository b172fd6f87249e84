package import AsyncHTTPClient
import NIOCore

extension HTTPClient {
    /// A client that says at once when nobody listens.
    ///
    /// The shared one tries to connect for 90 seconds; who waits for a router would rather know.
    package static let prompt = HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: promptConfiguration
    )

    private static var promptConfiguration: Configuration {
        var configuration = Configuration(timeout: .init(connect: .seconds(3)))
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }
}
