import Wire

/// The `signatures` member of a document: detached JWS over its canonical form without it.
///
/// RFC 7515 with the payload left out, as A2A 1.0 signs cards. Of the header only `alg` and `kid`
/// are heeded: `jku`, `x5u` and `jwk` would let the signer choose who vouches for it.
enum DetachedSignature {
    static let maximumSignatures = 8

    /// `document` with one more signature.
    static func sign(_ document: JSONValue, with key: SigningKey) throws(TrustError) -> JSONValue {
        guard var members = document.object else { throw notObject }
        let earlier = members["signatures"]?.array ?? []
        let header = try CanonicalJSON.bytes(
            .object(["alg": .string("EdDSA"), "kid": .string(key.kid), "typ": .string("JOSE")])
        )
        let protected = Base64URL.encode(header)
        let signature = try key.sign(input(protected, payload(of: document)))
        members["signatures"] = .array(
            earlier + [
                .object([
                    "protected": .string(protected),
                    "signature": .string(Base64URL.encode(signature)),
                ])
            ]
        )
        return .object(members)
    }

    /// What is signed: the canonical bytes of `document` without `signatures`.
    static func payload(of document: JSONValue) throws(TrustError) -> [UInt8] {
        guard var members = document.object else { throw notObject }
        members["signatures"] = nil
        return try CanonicalJSON.bytes(.object(members))
    }

    /// The first key that `resolve` trusts and whose signature fits.
    ///
    /// A signature by a key that is not trusted is passed over, for others may countersign; one by
    /// a trusted key that does not fit refuses the document.
    static func signer<Key>(
        of document: JSONValue,
        payload: [UInt8],
        resolve: (String) throws(TrustError) -> (key: VerifyingKey, signer: Key)
    ) throws(TrustError) -> (kid: String, signer: Key) {
        guard let entries = document["signatures"]?.array, !entries.isEmpty else { throw .unsigned }
        guard entries.count <= maximumSignatures else {
            throw .invalidMember(pointer: "/signatures", reason: "there are more than 8")
        }
        var firstProblem: TrustError?
        for (position, entry) in entries.enumerated() {
            let entry = try Entry(entry, at: position)
            do throws(TrustError) {
                let found = try resolve(entry.kid)
                let input = input(entry.protected, payload)
                guard found.key.isValid(signature: entry.signature, for: input) else {
                    throw .signatureInvalid(kid: entry.kid)
                }
                return (entry.kid, found.signer)
            } catch .signatureInvalid(let kid) {
                throw .signatureInvalid(kid: kid)
            } catch {
                firstProblem = firstProblem ?? error
            }
        }
        throw firstProblem ?? .unsigned
    }

    static func input(_ protected: String, _ payload: [UInt8]) -> [UInt8] {
        Array("\(protected).\(Base64URL.encode(payload))".utf8)
    }

    /// The `kid` of a header whose algorithm is ours.
    static func kid(inHeader encoded: String, type: String? = nil) throws(TrustError) -> String {
        guard let bytes = Base64URL.decode(encoded) else {
            throw .tokenMalformed(reason: "the protected header is not base64url")
        }
        let header = try CanonicalJSON.parse(bytes, limit: 2_048)
        guard let algorithm = header["alg"]?.string, algorithm == "EdDSA" else {
            throw .algorithmRefused(header["alg"]?.string ?? "(none given)")
        }
        guard header["crit"] == nil else { throw .algorithmRefused("with critical extensions") }
        if let type, header["typ"]?.string != type { throw .algorithmRefused("of another typ") }
        guard let kid = header["kid"]?.string else {
            throw .tokenMalformed(reason: "the protected header names no kid")
        }
        return kid
    }

    private static var notObject: TrustError {
        .invalidMember(pointer: "", reason: "only an object can be signed")
    }

    private struct Entry {
        let protected: String
        let kid: String
        let signature: [UInt8]

        init(_ value: JSONValue, at position: Int) throws(TrustError) {
            let pointer = "/signatures/\(position)"
            guard let protected = value["protected"]?.string,
                let signature = value["signature"]?.string.flatMap(Base64URL.decode)
            else {
                throw .invalidMember(pointer: pointer, reason: "protected or signature is missing")
            }
            self.protected = protected
            self.signature = signature
            kid = try DetachedSignature.kid(inHeader: protected)
        }
    }
}
