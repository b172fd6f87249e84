package import ChatServer
import DecisionLedger
import ExpertDispatch
import ExpertRegistry
import FoundationEssentials
package import NIOCore
import Routing
import Trust
package import Wire

/// One chat request, from its head to the driver that answers it.
final class ChatQuestion: OpenQuestion {
    private static let askers: Set<KeyKind> = [.application, .admin]

    private let services: RouterServices
    private let deadline: DeadlineHint
    /// Whose key the head has.
    private let caller: Caller
    private let eventLoop: any EventLoop
    private let sink: any ResponseSink
    private var driver: ExchangeDriver?

    /// Throws where the head has no key that may ask.
    init(
        _ head: RequestHead,
        services: RouterServices,
        eventLoop: any EventLoop,
        sink: any ResponseSink
    ) throws(Problem) {
        caller = try services.keys.caller(
            authorization: head.authorization,
            kinds: Self.askers
        )
        deadline = DeadlineHint(head)
        self.services = services
        self.eventLoop = eventLoop
        self.sink = sink
    }

    func answer(_ body: ByteBuffer) {
        let identity = services.clock.identity()
        do throws(Problem) {
            let (request, query) = try admit(body, identity)
            driver = driver(of: request, query, identity)
            driver?.start()
        } catch {
            sink.respond(with: error, recordID: identity.recordID)
        }
    }

    func refuse(_ problem: Problem) {
        sink.respond(with: problem)
    }

    func resume() {
        driver?.resume()
    }

    func abandon() {
        driver?.abandon()
    }

    private func driver(
        of request: ChatRequest,
        _ query: Query,
        _ identity: QueryIdentity
    ) -> ExchangeDriver {
        let network = services.network.view(unixMilliseconds: services.clock.unixMilliseconds)
        let decision = services.pipeline.start(query, network: network)
        let spent = services.clock.moment.milliseconds(since: identity.received)
        return ExchangeDriver(
            Exchange(decision, decisionMilliseconds: spent, isStreamed: request.stream),
            eventLoop: eventLoop,
            caller: services.callers.caller(on: eventLoop),
            clock: services.clock,
            response: AnswerResponse(
                decision: decision,
                request: request,
                created: services.clock.unixSeconds,
                sink: sink
            ),
            record: { [services] in services.keep($0) }
        )
    }

    private func admit(
        _ body: ByteBuffer,
        _ identity: QueryIdentity
    ) throws(Problem) -> (request: ChatRequest, query: Query) {
        let request = try ChatRequestReader().read(Array(body.readableBytesView))
        let query = try services.admission.admit(
            request,
            from: caller.label,
            identity: identity,
            deadline: deadline,
            definitions: services.registry.definitions
        )
        try services.keys.admit(caller, now: identity.received)
        return (request, query)
    }
}

extension RouterServices: ChatResponder {
    package func open(
        _ head: RequestHead,
        on eventLoop: any EventLoop,
        sink: any ResponseSink
    ) throws(Problem) -> any OpenQuestion {
        try ChatQuestion(head, services: self, eventLoop: eventLoop, sink: sink)
    }

    /// Hands a record to the ledger, which writes it behind.
    func keep(_ record: DecisionRecord) {
        ledger.append(
            LedgerEntry(
                id: record.recordId,
                at: clock.unixMilliseconds,
                application: record.application,
                verdict: record.answer?.verdict.rawValue ?? "",
                domains: record.route.domains.map(\.id).joined(separator: ","),
                query: record.query,
                json: Data(record.encoded())
            )
        )
    }
}
