package import NIOCore
package import Wire

/// Who may read a node's metrics: programs of its own machine, or who has the key.
package struct NodeMetricsAccess: Sendable {
    /// Nil where the owner has set none; then only the own machine may read.
    private let key: String?

    /// An empty key opens to nobody.
    package init(key: String?) {
        self.key = key
    }

    /// Throws a ``Problem`` unless the request may read.
    package func admit(
        _ authorization: String?,
        from address: SocketAddress?
    ) throws(Problem) {
        guard !Self.isLoopback(address), !holdsKey(authorization) else { return }
        throw Problem(
            .invalidAPIKey,
            key == nil
                ? "metrics are read on the node's own machine; give the node a metrics key"
                : "metrics are read with `Authorization: Bearer KEY`, the node's metrics key"
        )
    }

    /// Compares all bytes, so that the time taken tells nothing.
    private func holdsKey(_ authorization: String?) -> Bool {
        guard let key, !key.isEmpty, let authorization else { return false }
        let expected = Array("Bearer \(key)".utf8)
        let given = Array(authorization.utf8)
        guard given.count == expected.count else { return false }
        return zip(given, expected).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func isLoopback(_ address: SocketAddress?) -> Bool {
        switch address {
        case .v4, .v6:
            let host = address?.ipAddress ?? ""
            return host == "::1" || isLoopback4(host)
                || (host.hasPrefix("::ffff:") && isLoopback4(String(host.dropFirst(7))))
        case .unixDomainSocket: return true
        case nil: return false
        }
    }

    private static func isLoopback4(_ host: String) -> Bool {
        host.hasPrefix("127.") && host.split(separator: ".").count == 4
    }
}
