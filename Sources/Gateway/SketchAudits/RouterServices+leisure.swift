import ExpertDispatch
import ExpertRegistry
import NIOCore
import Routing
import Wire

// What audits and probes have in common: questions that no client waits for.
extension RouterServices {
    /// Those of `experts` of which a sketch decides something, for another of them shares a domain,
    /// and that have leisure: nodes, none of them busy.
    func atLeisure(_ experts: [ExpertDefinition], in network: Network) -> [ExpertDefinition] {
        var serving: [String: Int] = [:]
        for domain in experts.flatMap(\.domains) { serving[domain, default: 0] += 1 }
        return experts.filter { expert in
            guard expert.domains.contains(where: { serving[$0, default: 0] > 1 }) else {
                return false
            }
            let nodes = network.nodes(expert.id)
            return !nodes.isEmpty && nodes.allSatisfy { $0.inFlight <= 1 }
        }
    }

    /// What the expert replies to a question of nobody's within so many milliseconds; nil where
    /// nothing comes.
    ///
    /// With `isProbe` its nodes may tell, and answer all others first.
    func reply(
        of expert: ExpertID,
        to question: String,
        within milliseconds: Int,
        isProbe: Bool
    ) async -> ExpertReply? {
        let now = clock.unixMilliseconds
        let nodes = network.view(unixMilliseconds: now).nodes(expert)
        let request = NodeRequest(
            expert: expert,
            nodes: nodes.compactMap { NodeAddress(url: $0.url) },
            question: question,
            part: nil,
            recordID: RecordID.make(unixMilliseconds: now),
            deadline: .now() + .milliseconds(Int64(milliseconds)),
            isProbe: isProbe
        )
        return await callers.reply(to: request)
    }
}
