/// Where a node listens: what a lease's URL says.
package struct NodeAddress: Sendable, Hashable {
    package let host: String
    package let port: Int
    /// The path that `/v1/…` follows; empty for none.
    package let path: String

    /// The address in `http://host:port/path`; nil where `url` is not of that form.
    package init?(url: String) {
        guard url.hasPrefix("http://") else { return nil }
        let rest = url.dropFirst("http://".count)
        let authority = rest.prefix { $0 != "/" }
        let pieces = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(pieces.count), !pieces[0].isEmpty else { return nil }
        guard pieces.count == 1 || Int(pieces[1]).map((1...65_535).contains) == true else {
            return nil
        }
        host = String(pieces[0])
        port = pieces.count == 2 ? Int(pieces[1]) ?? 80 : 80
        path = String(rest.dropFirst(authority.count)).trimmingSlash
    }
}

extension String {
    fileprivate var trimmingSlash: String {
        hasSuffix("/") ? String(dropLast()) : self
    }
}
