import ChatServer
package import Hummingbird
import Logging
import NIOCore

/// What a route knows of its request besides the request itself.
package struct GatewayContext: RequestContext {
    package var coreContext: CoreRequestContextStorage

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
    }

    /// Bytes of a body that a route may read without saying otherwise.
    package var maxUploadSize: Int { ChatConnection.bodyLimit }
}
