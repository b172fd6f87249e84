import FoundationEssentials
import Synchronization
package import Trust
package import Wire

/// Lets pass only routers whose key is in the trust list.
///
/// A token is verified once and remembered for a minute: the signature costs more than the answer.
package final class RouterCheck: Sendable {
    private static let remembered = 60
    /// Tokens kept at most; a flood of new ones empties the memory.
    private static let memoryLimit = 256

    private let expert: ExpertID
    private let routers: [VerifyingKey]
    private let now: @Sendable () -> Int
    private let known: Mutex<[String: Int]> = Mutex([:])

    /// A check for the nodes of `expert`; `now` gives the time in Unix seconds.
    package init(
        expert: ExpertID,
        routers: [VerifyingKey],
        now: @escaping @Sendable () -> Int
    ) {
        self.expert = expert
        self.routers = routers
        self.now = now
    }

    /// Throws a ``Problem`` unless `authorization` is the bearer token of a trusted router.
    func admit(_ authorization: String?) throws(Problem) {
        guard let authorization, authorization.hasPrefix("Bearer ") else {
            throw Problem(.invalidAPIKey, "nodes answer routers only; ask the router")
        }
        let token = String(authorization.dropFirst("Bearer ".count))
        let now = now()
        if known.withLock({ $0[token] }).map({ $0 > now }) == true { return }
        do {
            try CallToken.verify(token, audience: expert, routers: routers, now: now)
        } catch {
            throw Problem(.invalidAPIKey, "the router's token is refused: \(error)")
        }
        known.withLock { known in
            if known.count >= Self.memoryLimit { known.removeAll() }
            known[token] = now + Self.remembered
        }
    }
}
