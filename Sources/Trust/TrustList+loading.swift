import FoundationEssentials
package import Wire

extension TrustList {
    /// A list of all the owners may be long; a card may not.
    package static let longest = 4_194_304
    /// Seconds by which the clocks of two machines may differ.
    package static let clockSkew = 120

    /// The list in `bytes`, if a pinned anchor signed it and it is current.
    ///
    /// `anchors` are the thumbprints that the operator has pinned; `lastSerial` is the highest ever
    /// seen, below which is a roll-back; `now` is Unix time in seconds. `allowsExpired` lets a
    /// router start on a stale list, to serve what was admitted before; under it
    /// ``CardSigning/verify(_:trusting:now:)`` still refuses.
    package static func load(
        _ bytes: [UInt8],
        anchors: Set<String>,
        lastSerial: Int,
        now: Int,
        allowsExpired: Bool = false
    ) throws(TrustError) -> TrustList {
        let document = try CanonicalJSON.parse(bytes, limit: longest)
        let payload = try DetachedSignature.payload(of: document)
        let list = try decode(payload)
        _ = try DetachedSignature.signer(of: document, payload: payload) {
            (kid) throws(TrustError) in
            guard anchors.contains(kid), let key = list.anchors.first(where: { $0.kid == kid })
            else { throw .anchorUnknown }
            return (key, ())
        }
        try list.checkOwners()
        guard list.serial >= lastSerial else {
            throw .trustListRolledBack(serial: list.serial, last: lastSerial)
        }
        guard list.issued <= now + clockSkew else { throw .trustListNotYetValid(from: list.issued) }
        guard now < list.expires || allowsExpired else { throw .trustListExpired(at: list.expires) }
        return list
    }

    /// The document to publish, signed by an anchor that the list itself names.
    package func signed(by anchor: SigningKey) throws(TrustError) -> JSONValue {
        guard anchors.contains(anchor.verifyingKey) else { throw .anchorUnknown }
        try checkOwners()
        guard let encoded = try? WireJSON.encode(self) else {
            throw .invalidMember(pointer: "", reason: "the list cannot be encoded")
        }
        let document = try CanonicalJSON.parse(Array(encoded), limit: Self.longest)
        return try DetachedSignature.sign(document, with: anchor)
    }

    private static func decode(_ payload: [UInt8]) throws(TrustError) -> TrustList {
        do {
            return try WireJSON.decode(TrustList.self, from: Data(payload))
        } catch let error as TrustError {
            throw error
        } catch let error as DecodingError {
            throw MemberProblem.error(error)
        } catch {
            throw .invalidMember(pointer: "", reason: "it is not a trust list")
        }
    }

    private func checkOwners() throws(TrustError) {
        var slugs: Set<String> = []
        var kids: Set<String> = []
        for (position, owner) in owners.enumerated() {
            guard ExpertID.isSlug(owner.slug), slugs.insert(owner.slug).inserted else {
                throw .invalidMember(
                    pointer: "/owners/\(position)/slug",
                    reason: "a slug is [a-z0-9-]{2,40} and given to one owner"
                )
            }
            guard owner.keys.allSatisfy({ kids.insert($0.kid).inserted }) else {
                throw .invalidMember(
                    pointer: "/owners/\(position)/keys",
                    reason: "a key belongs to one owner, once"
                )
            }
        }
    }
}
