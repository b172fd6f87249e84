/// Why something is not trusted: what is wrong, and how to mend it.
///
/// Exhaustive, because a refusal that nobody maps to an answer would be a hole. ``code`` is what
/// crosses the network; ``description`` is for the developer who reads it there.
package enum TrustError: Error, Sendable, Hashable {
    /// Not JSON of the strict kind we sign; `at` is a byte offset.
    case malformedJSON(reason: String, at: Int)
    case tooLong(limit: Int)
    /// A member is missing or is not what it must be; `pointer` is a JSON pointer.
    case invalidMember(pointer: String, reason: String)
    case keyInvalid(reason: String)
    case keyFileRefused(path: String, reason: String)
    case unsigned
    case algorithmRefused(String)
    case keyUnknown(kid: String)
    case keyInactive(kid: String)
    case keyNotYetValid(kid: String)
    case keyExpired(kid: String)
    case keyRevoked(kid: String)
    case ownerRevoked(String)
    case cardRevoked(sha256: String)
    case signatureInvalid(kid: String)
    case trustListExpired(at: Int)
    case trustListNotYetValid(from: Int)
    case trustListRolledBack(serial: Int, last: Int)
    case anchorUnknown
    case tokenMalformed(reason: String)
    case tokenExpired
    case tokenNotYetValid
    case audienceWrong(expected: String)
    case chainBroken(at: Int)
}

extension TrustError {
    /// The kebab-case slug on the wire.
    package var code: String {
        switch self {
        case .malformedJSON: "json-malformed"
        case .tooLong: "too-long"
        case .invalidMember: "member-invalid"
        case .keyInvalid: "key-invalid"
        case .keyFileRefused: "key-file-refused"
        case .unsigned: "unsigned"
        case .algorithmRefused: "algorithm-refused"
        case .keyUnknown: "key-unknown"
        case .keyInactive: "key-inactive"
        case .keyNotYetValid: "key-not-yet-valid"
        case .keyExpired: "key-expired"
        case .keyRevoked: "key-revoked"
        case .ownerRevoked: "owner-revoked"
        case .cardRevoked: "card-revoked"
        case .signatureInvalid: "signature-invalid"
        case .trustListExpired: "trust-list-expired"
        case .trustListNotYetValid: "trust-list-not-yet-valid"
        case .trustListRolledBack: "trust-list-rolled-back"
        case .anchorUnknown: "anchor-unknown"
        case .tokenMalformed: "token-malformed"
        case .tokenExpired: "token-expired"
        case .tokenNotYetValid: "token-not-yet-valid"
        case .audienceWrong: "audience-wrong"
        case .chainBroken: "chain-broken"
        }
    }

    /// The JSON pointer of the member at fault, relative to the signed document; empty for all of it.
    package var pointer: String {
        switch self {
        case .invalidMember(let pointer, _): pointer
        case .unsigned, .algorithmRefused, .keyUnknown, .keyInactive, .keyNotYetValid, .keyExpired,
            .keyRevoked, .signatureInvalid, .anchorUnknown:
            "/signatures"
        default: ""
        }
    }
}

extension TrustError: CustomStringConvertible {
    package var description: String {
        documentProblem ?? keyProblem ?? trustProblem
    }

    private var documentProblem: String? {
        switch self {
        case .malformedJSON(let reason, let offset):
            "the JSON is refused at byte \(offset): \(reason)"
        case .tooLong(let limit): "the document is longer than \(limit) bytes; shorten it"
        case .invalidMember(let pointer, let reason): "\(pointer) is refused: \(reason)"
        case .unsigned: "the document carries no signature; sign it and send it again"
        case .algorithmRefused(let name): "the algorithm \(name) is refused; sign with EdDSA"
        case .signatureInvalid(let kid):
            "the signature by \(kid) does not fit the document; sign what is sent, unchanged"
        case .cardRevoked(let hash): "the card \(hash) was revoked; publish a new version"
        default: nil
        }
    }

    private var keyProblem: String? {
        switch self {
        case .keyInvalid(let reason): "the key is refused: \(reason)"
        case .keyFileRefused(let path, let reason): "the key file \(path) is refused: \(reason)"
        case .keyUnknown(let kid):
            "the key \(kid) is not in the trust list; ask the network's anchor to enter it"
        case .keyInactive(let kid): "the key \(kid) is not active; sign with an active one"
        case .keyNotYetValid(let kid): "the key \(kid) is not valid yet; check nbf and the clock"
        case .keyExpired(let kid): "the key \(kid) has expired; enter a new one in the trust list"
        case .keyRevoked(let kid): "the key \(kid) was revoked; sign with another"
        case .ownerRevoked(let owner): "the owner \(owner) was revoked in the trust list"
        default: nil
        }
    }

    private var trustProblem: String {
        switch self {
        case .trustListExpired(let time): "the trust list expired at \(time); fetch a newer one"
        case .trustListNotYetValid(let time): "the trust list begins at \(time); check the clock"
        case .trustListRolledBack(let serial, let last):
            "the trust list \(serial) is older than \(last), which was seen; fetch a newer one"
        case .anchorUnknown: "no pinned anchor signed the trust list; check the pinned kids"
        case .tokenMalformed(let reason): "the call token is refused: \(reason)"
        case .tokenExpired: "the call token has expired; issue a new one"
        case .tokenNotYetValid: "the call token was issued in the future; check the clocks"
        case .audienceWrong(let expected): "the call token is not meant for \(expected)"
        case .chainBroken(let row): "the hash chain is broken at row \(row)"
        default: code
        }
    }
}
