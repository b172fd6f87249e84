package import ChatServer
import DecisionLedger
import ExpertDispatch
import ExpertRegistry
import FoundationEssentials
package import NIOCore
import Routing
import Trust
package import Wire

/// One chat request, from its head to the driver that answers it, step by step with others.
final class ChatQuestion: OpenQuestion {
    private static let askers: Set<KeyKind> = [.application, .admin]

    private let services: RouterServices
    private let deadline: DeadlineHint
    /// Whose key the head has.
    private let caller: Caller
    private let nodes: NodeCaller
    private let sink: any ResponseSink
    private var driver: ExchangeDriver?
    private var isAbandoned = false

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
        nodes = services.callers.caller(on: eventLoop)
        self.sink = sink
    }

    func answer(_ body: ByteBuffer) {
        let identity = services.clock.identity()
        nodes.cohort.add(.admit) { self.admit(body, identity) }
    }

    func refuse(_ problem: Problem) {
        sink.respond(with: problem)
    }

    func resume() {
        driver?.resume()
    }

    func abandon() {
        isAbandoned = true
        driver?.abandon()
    }

    private func admit(_ body: ByteBuffer, _ identity: QueryIdentity) {
        guard !isAbandoned else { return }
        do throws(Problem) {
            let request = try ChatRequestReader().read(Array(body.readableBytesView))
            let query = try services.admission.admit(
                request,
                from: caller.label,
                identity: identity,
                deadline: deadline,
                definitions: services.registry.definitions
            )
            try services.keys.admit(caller, now: identity.received)
            nodes.cohort.add(.classify) { self.classify(query, request) }
        } catch {
            sink.respond(with: error, recordID: identity.recordID)
        }
    }

    private func classify(_ query: Query, _ request: ChatRequest) {
        guard !isAbandoned else { return }
        let pipeline = services.pipeline
        let reading = pipeline.read(query)
        nodes.cohort.add(.decide) {
            self.start(self.decide(reading, by: pipeline), request)
        }
    }

    private func decide(_ reading: QueryReading, by pipeline: QueryPipeline) -> Decision {
        let network = services.network.view(unixMilliseconds: services.clock.unixMilliseconds)
        return pipeline.decide(reading, network: network)
    }

    private func start(_ decision: Decision, _ request: ChatRequest) {
        guard !isAbandoned else { return }
        let spent = services.clock.moment.milliseconds(since: decision.query.received)
        let driver = ExchangeDriver(
            Exchange(decision, decisionMilliseconds: spent, isStreamed: request.stream),
            caller: nodes,
            clock: services.clock,
            response: AnswerResponse(
                decision: decision,
                request: request,
                created: services.clock.unixSeconds,
                sink: sink
            ),
            record: { [services] in services.keep($0) }
        )
        self.driver = driver
        nodes.cohort.add(.call) { driver.start() }
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
