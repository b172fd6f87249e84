import FoundationEssentials
import Trust

/// Where nodes may live, so that no lease can point the router at something inside its own house.
package struct HostPolicy: Sendable, Hashable {
    /// Hosts allowed for everyone, exact.
    package let allowedHosts: Set<String>
    /// Whether nodes may share the router's machine.
    package let allowsLoopback: Bool

    package init(allowedHosts: Set<String> = [], allowsLoopback: Bool = true) {
        self.allowedHosts = Set(allowedHosts.map { $0.lowercased() })
        self.allowsLoopback = allowsLoopback
    }

    /// Throws unless `url` is http(s), plain, and on a host of the policy or of the owner.
    func check(_ url: String, owner: TrustedOwner?, pointer: String) throws(RegistryError) {
        guard let host = Self.host(of: url), admits(host, owner: owner) else {
            throw .hostRefused(url: url, pointer: pointer)
        }
    }

    private func admits(_ host: String, owner: TrustedOwner?) -> Bool {
        if Self.isLoopback(host) { return allowsLoopback }
        if allowedHosts.contains(host) { return true }
        return owner?.hosts.map { $0.lowercased() }
            .contains { host == $0 || host.hasSuffix("." + $0) } ?? false
    }

    /// The host of `url`, lower case; nil where anything about it could be read in two ways.
    private static func host(of url: String) -> String? {
        guard url.utf8.count <= 500, url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            !url.utf8.contains(UInt8(ascii: "\\")), let parsed = URL(string: url),
            ["http", "https"].contains(parsed.scheme?.lowercased() ?? ""), parsed.user() == nil,
            parsed.password() == nil, parsed.query() == nil, parsed.fragment() == nil,
            (1...65_535).contains(parsed.port ?? 80), let host = parsed.host()?.lowercased()
        else { return nil }
        let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        return name == "::1" || isName(name) ? name : nil
    }

    private static func isName(_ host: String) -> Bool {
        !host.isEmpty && !host.hasPrefix(".") && !host.hasSuffix(".")
            && host.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46
            }
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" || host.hasSuffix(".localhost") { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
