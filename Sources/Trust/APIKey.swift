/// The secrets that callers present: `vm_app_…`, `vm_org_…`, `vm_admin_…`.
///
/// 260 random bits in base32, so that a double click selects all of it. With that much chance in it
/// a plain SHA-256 is enough to store; there is nothing to guess and hence nothing to slow down.
package enum APIKey {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case application = "app"
        case organisation = "org"
        case admin

        var prefix: String { "vm_\(rawValue)_" }
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    private static let digits = 52

    /// A new key, from the system's source of chance.
    package static func generate(_ kind: Kind) -> String {
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<digits).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
        return kind.prefix + String(decoding: secret, as: UTF8.self)
    }

    /// What is stored in the key's place: SHA-256 in hexadecimal.
    package static func hash(_ key: String) -> String {
        ContentHash.hex(of: key.utf8)
    }

    /// The kind that `key` claims to be, or nil where it is no key of ours.
    package static func kind(of key: String) -> Kind? {
        Kind.allCases.first { kind in
            let secret = key.utf8.dropFirst(kind.prefix.utf8.count)
            return key.hasPrefix(kind.prefix) && secret.count == digits
                && secret.allSatisfy(alphabet.contains)
        }
    }
}
