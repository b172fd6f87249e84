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
        let path = rest.dropFirst(authority.count)
        guard (1...2).contains(pieces.count), !pieces[0].isEmpty,
            pieces[0].utf8.allSatisfy(Self.isHostByte), path.utf8.allSatisfy(Self.isPathByte),
            let port = pieces.count == 2 ? Self.port(pieces[1]) : 80
        else { return nil }
        host = String(pieces[0])
        self.port = port
        self.path = String(path).trimmingSlash
    }

    private static func port(_ digits: Substring) -> Int? {
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let port = Int(digits) else {
            return nil
        }
        return (1...65_535).contains(port) ? port : nil
    }

    /// Letters, digits, dot, hyphen and underscore: what a name or an IPv4 address is made of.
    private static func isHostByte(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || byte == 45 || byte == 46 || byte == 95
    }

    /// What may stand in a request line: visible ASCII, without a query or a fragment.
    private static func isPathByte(_ byte: UInt8) -> Bool {
        (33...126).contains(byte) && byte != 35 && byte != 63
    }
}

extension String {
    fileprivate var trimmingSlash: String {
        hasSuffix("/") ? String(dropLast()) : self
    }
}
