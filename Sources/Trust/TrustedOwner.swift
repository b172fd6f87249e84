/// An organisation of the network, as its trust list knows it.
package struct TrustedOwner: Sendable, Hashable, Codable {
    /// First half of its experts' ids.
    package var slug: String
    /// The legal name that citizens read; a card cannot claim another.
    package var name: String
    package var allowedDomains: [String]
    /// Hosts that its nodes may have, with all below them: `moj.gov.vn` admits `ai.moj.gov.vn`.
    package var hosts: [String]
    package var keys: [Key]

    package init(
        slug: String,
        name: String,
        allowedDomains: [String],
        hosts: [String],
        keys: [Key]
    ) {
        self.slug = slug
        self.name = name
        self.allowedDomains = allowedDomains
        self.hosts = hosts
        self.keys = keys
    }

    /// Whether a key may sign.
    package enum KeyStatus: String, Sendable, Hashable, Codable {
        case active
        /// Signs nothing new.
        case retired
        case revoked
    }

    /// A key and when it may sign, in Unix seconds: from `nbf` up to, not including, `exp`.
    package struct Key: Sendable, Hashable {
        package let key: VerifyingKey
        package var status: KeyStatus
        package var nbf: Int
        package var exp: Int

        package init(_ key: VerifyingKey, status: KeyStatus = .active, nbf: Int, exp: Int) {
            self.key = key
            self.status = status
            self.nbf = nbf
            self.exp = exp
        }

        package var kid: String { key.kid }
    }
}

extension TrustedOwner.Key: Codable {
    private enum CodingKeys: String, CodingKey {
        case kid, x, status, nbf, exp
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            VerifyingKey(x: container.decode(String.self, forKey: .x)),
            status: container.decode(TrustedOwner.KeyStatus.self, forKey: .status),
            nbf: container.decode(Int.self, forKey: .nbf),
            exp: container.decode(Int.self, forKey: .exp)
        )
        guard try container.decode(String.self, forKey: .kid) == kid else {
            throw TrustError.keyInvalid(reason: "kid must be the key's RFC 7638 thumbprint")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kid, forKey: .kid)
        try container.encode(key.x, forKey: .x)
        try container.encode(status, forKey: .status)
        try container.encode(nbf, forKey: .nbf)
        try container.encode(exp, forKey: .exp)
    }
}

/// A router that nodes of the network answer.
package struct TrustedRouter: Sendable, Hashable, Codable {
    package var name: String
    package var key: VerifyingKey

    package init(name: String, key: VerifyingKey) {
        self.name = name
        self.key = key
    }
}
