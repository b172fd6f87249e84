package import Wire

/// What a router shows a node: "I am calling you, now", signed with the router's key.
///
/// A compact JWS (RFC 7515) of `{iss, aud, iat, exp}` with a `typ` of its own, so that nothing else
/// the key signs can pass for one. It names no user and no question.
package enum CallToken {
    static let type = "vanmieu-call+jwt"
    /// Seconds; a token that claims to live longer is refused, whoever signed it.
    static let longestLifetime = 3_600
    private static let longestToken = 2_048

    /// A token for `audience`.
    ///
    /// `lifetime` is in seconds, `now` is Unix time in seconds.
    package static func issue(
        by key: SigningKey,
        audience: ExpertID,
        lifetime: Int = 300,
        now: Int
    ) throws(TrustError) -> String {
        let header = try CanonicalJSON.bytes(
            .object(["alg": .string("EdDSA"), "kid": .string(key.kid), "typ": .string(type)])
        )
        let claims = try CanonicalJSON.bytes(
            .object([
                "iss": .string(key.kid), "aud": .string(audience.description),
                "iat": .integer(now), "exp": .integer(now + lifetime),
            ])
        )
        let input = "\(Base64URL.encode(header)).\(Base64URL.encode(claims))"
        return "\(input).\(Base64URL.encode(try key.sign(Array(input.utf8))))"
    }

    /// Lets `token` pass if one of `routers` issued it for `audience` and it is current.
    ///
    /// Gives the thumbprint of the router's key. `skew` is by how many seconds the two clocks may
    /// differ.
    @discardableResult
    package static func verify(
        _ token: String,
        audience: ExpertID,
        routers: [VerifyingKey],
        now: Int,
        skew: Int = 120
    ) throws(TrustError) -> String {
        guard token.utf8.count <= longestToken else { throw .tooLong(limit: longestToken) }
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let payload = Base64URL.decode(parts[1]),
            let signature = Base64URL.decode(parts[2])
        else { throw .tokenMalformed(reason: "it is not a compact JWS") }
        let kid = try DetachedSignature.kid(inHeader: parts[0], type: type)
        guard let key = routers.first(where: { $0.kid == kid }) else { throw .keyUnknown(kid: kid) }
        guard key.isValid(signature: signature, for: Array("\(parts[0]).\(parts[1])".utf8)) else {
            throw .signatureInvalid(kid: kid)
        }
        let claims = try CanonicalJSON.parse(payload, limit: longestToken)
        try check(claims, kid: kid, audience: audience, now: now, skew: skew)
        return kid
    }

    private static func check(
        _ claims: JSONValue,
        kid: String,
        audience: ExpertID,
        now: Int,
        skew: Int
    ) throws(TrustError) {
        guard claims["iss"]?.string == kid, let issued = claims["iat"]?.integer,
            let expires = claims["exp"]?.integer, expires > issued,
            expires - issued <= longestLifetime
        else { throw .tokenMalformed(reason: "iss, iat or exp is missing or out of bounds") }
        guard claims["aud"]?.string == audience.description else {
            throw .audienceWrong(expected: audience.description)
        }
        guard issued <= now + skew else { throw .tokenNotYetValid }
        guard now < expires + skew else { throw .tokenExpired }
    }
}
