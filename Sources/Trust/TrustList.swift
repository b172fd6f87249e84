/// Who belongs to the network, with which keys, for which domains; signed by the network's anchor.
///
/// Operators pin the thumbprints of anchors; the list carries the anchors' public keys, so that a
/// pin is all that has to be handed over. Times are Unix seconds. Its claims follow those of
/// OpenID Federation (iss/iat/exp/jwks), which would be the next step.
package struct TrustList: Sendable, Hashable, Codable {
    /// Only ever grows; a list with a lower one than was seen is refused.
    package var serial: Int
    package var issued: Int
    package var expires: Int
    package var anchors: [VerifyingKey]
    package var owners: [TrustedOwner]
    package var routers: [TrustedRouter]
    package var revoked: Revoked

    package init(
        serial: Int,
        issued: Int,
        expires: Int,
        anchors: [VerifyingKey],
        owners: [TrustedOwner],
        routers: [TrustedRouter] = [],
        revoked: Revoked = Revoked()
    ) {
        self.serial = serial
        self.issued = issued
        self.expires = expires
        self.anchors = anchors
        self.owners = owners
        self.routers = routers
        self.revoked = revoked
    }

    /// What is no longer trusted, whatever else the list says.
    package struct Revoked: Sendable, Hashable, Codable {
        /// Thumbprints.
        package var keys: Set<String>
        /// ``VerifiedCard/sha256``.
        package var cards: Set<String>
        /// Slugs.
        package var owners: Set<String>

        package init(
            keys: Set<String> = [],
            cards: Set<String> = [],
            owners: Set<String> = []
        ) {
            self.keys = keys
            self.cards = cards
            self.owners = owners
        }
    }

    /// The owner of that slug.
    package func owner(_ slug: String) -> TrustedOwner? {
        owners.first { $0.slug == slug }
    }

    /// The keys of routers that nodes let in.
    package var routerKeys: [VerifyingKey] {
        routers.map(\.key).filter { !revoked.keys.contains($0.kid) }
    }

    /// The owner of `kid` and the key, if it may sign at `now`.
    package func activeKey(
        _ kid: String,
        now: Int
    ) throws(TrustError) -> (owner: TrustedOwner, key: VerifyingKey) {
        guard !revoked.keys.contains(kid) else { throw .keyRevoked(kid: kid) }
        for owner in owners {
            guard let entry = owner.keys.first(where: { $0.kid == kid }) else { continue }
            guard !revoked.owners.contains(owner.slug) else { throw .ownerRevoked(owner.slug) }
            guard entry.status != .revoked else { throw .keyRevoked(kid: kid) }
            guard entry.status == .active else { throw .keyInactive(kid: kid) }
            guard now >= entry.nbf else { throw .keyNotYetValid(kid: kid) }
            guard now < entry.exp else { throw .keyExpired(kid: kid) }
            return (owner, entry.key)
        }
        throw .keyUnknown(kid: kid)
    }
}
