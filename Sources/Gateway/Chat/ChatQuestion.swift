import DecisionLedger
import ExpertDispatch
import ExpertRegistry
import FoundationEssentials
import NIOCore
import Routing
import Trust
import Wire

/// One chat request, from bytes to the driver that answers it.
struct ChatQuestion {
    let services: RouterServices
    let head: RequestHead
    /// Whose key the head has.
    let caller: Caller
    let body: ByteBuffer

    /// The driver of this question; nil where it was refused, which `sink` has then been told.
    func driver(
        on eventLoop: any EventLoop,
        caller: NodeCaller,
        sink: any ResponseSink
    ) -> ExchangeDriver? {
        let identity = services.clock.identity()
        do throws(Problem) {
            let (request, query) = try admit(identity)
            let network = services.network.view(unixMilliseconds: services.clock.unixMilliseconds)
            let decision = services.pipeline.start(query, network: network)
            let spent = services.clock.moment.milliseconds(since: identity.received)
            return ExchangeDriver(
                Exchange(
                    decision,
                    decisionMilliseconds: spent,
                    isStreamed: request.stream
                ),
                eventLoop: eventLoop,
                caller: caller,
                clock: services.clock,
                response: AnswerResponse(
                    decision: decision,
                    request: request,
                    created: services.clock.unixSeconds,
                    sink: sink
                ),
                record: { [services] in services.keep($0) }
            )
        } catch {
            sink.respond(with: error, recordID: identity.recordID)
            return nil
        }
    }

    private func admit(
        _ identity: QueryIdentity
    ) throws(Problem) -> (request: ChatRequest, query: Query) {
        let request = try ChatRequestReader().read(Array(body.readableBytesView))
        let query = try services.admission.admit(
            request,
            from: caller.label,
            identity: identity,
            deadline: head.deadline,
            definitions: services.registry.definitions
        )
        try services.keys.admit(caller, now: identity.received)
        return (request, query)
    }
}

extension RouterServices {
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
