import ExpertRegistry
import HTTPTypes
import Routing
import Synchronization
import Trust
import Wire

/// Finds who presents a key, and keeps each application within its quota.
final class KeyCheck: Sendable {
    /// The key id of the built-in page; the registry counts from 1.
    private static let pageKeyID: Int64 = 0

    private let registry: ExpertRegistry
    private let pageKey: String
    private let quotas: Policy.Quotas
    private let buckets: Mutex<[Use: TokenBucket]> = Mutex([:])

    /// What a quota is for; each has its own.
    enum Purpose: Hashable {
        /// Questions.
        case ask
        /// Feedback, of which each changes what is said of experts.
        case say
    }

    private struct Use: Hashable {
        let keyID: Int64
        let purpose: Purpose
    }

    init(registry: ExpertRegistry, pageKey: String, quotas: Policy.Quotas) {
        self.registry = registry
        self.pageKey = pageKey
        self.quotas = quotas
    }

    /// The caller whose key stands in `headers`, if it is one of `kinds`.
    func caller(_ headers: HTTPFields, kinds: Set<KeyKind>) throws(Problem) -> Caller {
        try caller(authorization: headers[.authorization], kinds: kinds)
    }

    /// The caller whose key is in the field `Authorization`.
    func caller(authorization: String?, kinds: Set<KeyKind>) throws(Problem) -> Caller {
        guard let key = authorization.flatMap(Self.bearer) else {
            throw Problem(
                .invalidAPIKey,
                "send your key as `Authorization: Bearer vm_app_…`; `vanmieu up` prints one"
            )
        }
        guard let caller = caller(presenting: key) else {
            throw Problem(.invalidAPIKey, "this key is unknown or revoked")
        }
        guard kinds.contains(caller.kind) else {
            throw Problem(
                .policyDenied,
                "a key of kind \(caller.kind.rawValue) may not do this; it takes "
                    + kinds.map(\.rawValue).sorted().joined(separator: " or "),
                detail: "Khóa này không có quyền làm việc này."
            )
        }
        return caller
    }

    /// Counts one request against the caller's quota for its purpose.
    func admit(_ caller: Caller, to purpose: Purpose = .ask, now: Moment) throws(Problem) {
        let limit =
            caller.keyID == Self.pageKeyID ? quotas.pagePerMinute : quotas.applicationPerMinute
        let use = Use(keyID: caller.keyID, purpose: purpose)
        let wait = buckets.withLock { buckets in
            buckets[use, default: TokenBucket(perMinute: limit, now: now)].take(now: now)
        }
        guard let wait else { return }
        throw Problem(
            .rateLimitExceeded,
            purpose == .ask
                ? "this key may ask \(limit) questions a minute; retry in \(wait) s"
                : "this key may give feedback \(limit) times a minute; retry in \(wait) s",
            retryAfter: wait
        )
    }

    private func caller(presenting key: String) -> Caller? {
        guard key != pageKey else {
            return Caller(
                keyID: Self.pageKeyID,
                kind: .application,
                owner: nil,
                label: "trang-hoi"
            )
        }
        return registry.caller(presenting: key)
    }

    private static func bearer(_ value: String) -> String? {
        // As nearly all write it.
        guard !value.hasPrefix("Bearer ") else { return String(value.dropFirst("Bearer ".count)) }
        let pieces = value.utf8.split(separator: 32, maxSplits: 1)
        guard pieces.count == 2, String(pieces[0])?.lowercased() == "bearer" else { return nil }
        return String(pieces[1])
    }
}
