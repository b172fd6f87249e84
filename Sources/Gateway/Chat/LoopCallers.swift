import ExpertDispatch
import NIOCore
import NIOPosix
import Synchronization
import Trust
import Wire

/// One ``NodeCaller`` for each event loop, made when it is first asked for.
final class LoopCallers: Sendable {
    private let callers: Mutex<[ObjectIdentifier: NIOLoopBound<NodeCaller>]> = Mutex([:])
    private let credentials: RouterCredentials

    init(credentials: RouterCredentials) {
        self.credentials = credentials
    }

    /// The caller of `eventLoop`; to be asked for on that loop.
    func caller(on eventLoop: any EventLoop) -> NodeCaller {
        callers.withLock { callers in
            if let bound = callers[ObjectIdentifier(eventLoop)] { return bound }
            let made = NodeCaller(eventLoop: eventLoop, credential: credentials.token)
            let bound = NIOLoopBound(made, eventLoop: eventLoop)
            callers[ObjectIdentifier(eventLoop)] = bound
            return bound
        }.value
    }

    /// The reply to a call that no connection of a client waits for, on any of the loops; nil where
    /// none comes.
    func reply(to request: NodeRequest) async -> ExpertReply? {
        let eventLoop = MultiThreadedEventLoopGroup.singleton.any()
        let outcome = await withCheckedContinuation { continuation in
            eventLoop.execute {
                _ = self.caller(on: eventLoop).call(request) {
                    continuation.resume(returning: $0)
                }
            }
        }
        guard case .replied(let reply) = outcome else { return nil }
        return reply
    }
}

/// The tokens that tell nodes which router calls them, each signed anew before it runs out.
final class RouterCredentials: Sendable {
    /// Seconds that a token is used for; it is valid a minute longer.
    private static let usable = 240

    private let key: SigningKey
    private let clock: RouterClock
    private let tokens: Mutex<[ExpertID: (text: String, until: Int)]> = Mutex([:])

    init(key: SigningKey, clock: RouterClock) {
        self.key = key
        self.clock = clock
    }

    @Sendable
    func token(for expert: ExpertID) -> String {
        let now = clock.unixSeconds
        return tokens.withLock { tokens in
            if let token = tokens[expert], token.until > now { return token.text }
            let text = (try? CallToken.issue(by: key, audience: expert, now: now)) ?? ""
            tokens[expert] = (text, now + Self.usable)
            return text
        }
    }
}
