import Combining
import ExpertRegistry
package import Wire

/// One query from plan to answer, as a pure state machine: events in, actions out.
///
/// It calls nobody and reads no clock. A driver performs the ``Action``s and reports what came of
/// them, so every policy is tested without sockets and without waiting. Sections leave in the
/// question's order, each as soon as its experts have replied or run out of time.
package struct Exchange: Sendable {
    package enum Event: Sendable {
        case begin
        /// What the call, which ends next, took; `retryAfter`, in seconds, where the expert that
        /// sheds it has said when it may be asked again.
        case took(call: Int, attempts: Int, hedged: Bool, retryAfter: Int? = nil)
        /// More of a reply that is still written has come.
        case wrote(call: Int, ReplyPiece)
        case replied(call: Int, ExpertReply)
        case failed(call: Int, ExpertReport.Status)
        /// The call, which goes on, is late; `mayAskAnother` where a budget allows to ask a reserve.
        case late(call: Int, Lag, mayAskAnother: Bool)
        /// The moment asked for by ``Action/wake(at:)`` has come.
        case woke
    }

    package enum Action: Sendable {
        // Indirect where there is much to copy: an action is handed on several times.
        indirect case call(ExpertCall)
        case cancel(call: Int)
        case wake(at: Moment)
        case say(AnswerPiece)
        indirect case finish(FinishedAnswer)
        indirect case fail(Problem)
        indirect case record(DecisionRecord)
    }

    let decision: Decision
    private let decisionMilliseconds: Double
    /// The client reads the answer while it is written.
    let isStreamed: Bool
    var calls: [CallState] = []
    var reserves: [[Candidate]]
    var composer: AnswerComposer
    var nextPart = 0
    var answeredParts = 0
    var isFinished = false
    /// For each part, until when rivals are waited for once somebody has answered.
    var patience: [Int: Moment] = [:]

    /// An exchange about `decision`; with `isStreamed`, the words of an expert that is alone in its
    /// part are passed on as they come.
    package init(_ decision: Decision, decisionMilliseconds: Double, isStreamed: Bool = false) {
        self.decision = decision
        self.isStreamed = isStreamed && decision.query.control.citations != .required
        self.decisionMilliseconds = decisionMilliseconds
        reserves = decision.parts.map(\.reserves)
        composer = AnswerComposer(
            partCount: decision.parts.count,
            citing: decision.query.control.citations
        )
    }

    package mutating func receive(_ event: Event, now: Moment) -> [Action] {
        guard !isFinished else { return [] }
        switch event {
        case .begin: return begin(now)
        case .took(let call, let attempts, let hedged, let retryAfter):
            guard calls.indices.contains(call) else { return [] }
            calls[call].took(attempts, hedged: hedged, retryAfter: retryAfter)
            return []
        case .wrote(let call, let piece): return take(piece, of: call, now: now)
        case .replied(let call, let reply):
            return settle(call, as: .replied(admissible(reply)), now: now)
        case .failed(let call, let status): return settle(call, as: .failed(status), now: now)
        case .late(let call, let lag, let mayAskAnother):
            return fallBehind(call, lag, mayAskAnother: mayAskAnother, now: now)
        case .woke: return expire(now)
        }
    }

    private mutating func begin(_ now: Moment) -> [Action] {
        if decision.isOutOfScope { return finish(now) }
        guard !decision.isStranded else { return failStranded(now) }
        var actions: [Action] = []
        for (index, part) in decision.parts.enumerated() {
            let isAlone = part.chosen.count == 1
            actions += part.chosen.map { start($0, part: index, isAlone: isAlone, now: now) }
        }
        actions.append(.wake(at: expertDeadline))
        return actions + advance(now)
    }

    /// A reply without evidence says nothing to who requires citations.
    private func admissible(_ reply: ExpertReply) -> ExpertReply {
        guard decision.query.control.citations == .required, reply.report.evidence.isEmpty else {
            return reply
        }
        var reply = reply
        reply.report.abstained = true
        reply.report.reason = "no evidence, and citations are required"
        return reply
    }

    mutating func settle(
        _ call: Int,
        as outcome: CallState.Outcome,
        now: Moment
    ) -> [Action] {
        guard calls.indices.contains(call), calls[call].isPending else { return [] }
        calls[call].settle(as: outcome, at: now)
        if calls[call].isSpoken, case .failed(let status) = outcome {
            return breakOff(calls[call], status, now: now)
        }
        return widen(after: calls[call], now: now) + goOn(in: calls[call].part, now)
    }

    /// Asks the next expert where one brought nothing and no other of its part still may.
    private mutating func widen(after call: CallState, now: Moment) -> [Action] {
        guard !call.isUseful else { return compare(call, now: now) }
        guard mayWiden(call.part, now), !reserves[call.part].isEmpty else { return [] }
        let next = reserves[call.part].removeFirst()
        return [start(next, part: call.part, isAlone: true, now: now)]
    }

    private mutating func expire(_ now: Moment) -> [Action] {
        guard now >= expertDeadline else {
            let actions = decision.parts.indices.flatMap { giveUp(in: $0, now) } + advance(now)
            return isFinished ? actions : actions + [.wake(at: nextWake(now))]
        }
        var actions: [Action] = []
        for index in calls.indices where calls[index].isPending {
            calls[index].settle(as: .failed(.timeout), at: now)
            actions.append(.cancel(call: index))
        }
        if let cut = calls.first(where: { $0.isSpoken && $0.ending == .failed(.timeout) }) {
            return actions + breakOff(cut, .timeout, now: now)
        }
        return actions + advance(now)
    }

    mutating func start(
        _ candidate: Candidate,
        part: Int,
        isAlone: Bool,
        isStandIn: Bool = false,
        now: Moment
    ) -> Action {
        let call = ExpertCall(
            id: calls.count,
            recordID: decision.query.recordID,
            expert: candidate.definition.id,
            nodes: candidate.nodes,
            question: decision.reading.text,
            context: decision.reading.context,
            part: decision.parts.count > 1 ? decision.parts[part].text : nil,
            deadline: expertDeadline,
            hasReserve: !reserves[part].isEmpty,
            isStreamed: isStreamed && isAlone
        )
        calls.append(
            CallState(candidate: candidate, part: part, began: now, isStandIn: isStandIn)
        )
        return .call(call)
    }

    /// Speaks every section whose turn has come, and ends when nobody is waited for.
    ///
    /// Nothing is said before somebody has something to say: until then the exchange may still
    /// end in a ``Problem``, which must not follow half an answer.
    mutating func advance(_ now: Moment) -> [Action] {
        var actions: [Action] = []
        while nextPart < decision.parts.count, maySpeak {
            guard !isAwaited(nextPart) else {
                if let call = lone(in: nextPart), let piece = speakOn(call) {
                    actions.append(.say(piece))
                }
                break
            }
            if let piece = speak(part: nextPart) { actions.append(.say(piece)) }
            nextPart += 1
        }
        return calls.contains(where: \.isPending) ? actions : actions + finish(now)
    }

    func isAwaited(_ part: Int) -> Bool {
        calls.contains { $0.part == part && $0.isPending }
    }

    /// Where a rival was asked along, keeps the reply that holds more of the question.
    private mutating func verify(_ part: Int) {
        let asked = calls.indices.filter { calls[$0].part == part && calls[$0].isUseful }
        guard asked.count > 1, asked.contains(where: { calls[$0].candidate.isRival }) else {
            return
        }
        let question = decision.reading.inContext(decision.parts[part].text)
        let best = asked.max { left, right in
            weight(of: calls[left], for: question) < weight(of: calls[right], for: question)
        }
        for index in asked where index != best { calls[index].setAside() }
    }

    private func weight(of call: CallState, for question: String) -> Double {
        guard let reply = call.attributed else { return 0 }
        return Verification.weight(
            of: reply,
            for: question,
            prior: call.candidate.features.domain
        )
    }

    /// Says the section of a part whose experts have all ended, or the rest of it.
    private mutating func speak(part: Int) -> AnswerPiece? {
        if let call = calls.indices.first(where: { calls[$0].part == part && calls[$0].isSpoken }) {
            return speakRest(of: call)
        }
        verify(part)
        let asked = calls.filter { $0.part == part }
        let input = SectionInput(
            part: part,
            question: decision.parts[part].text,
            replies: asked.filter { !$0.isSetAside }.compactMap(\.attributed).sorted {
                $0.reply.report.confidence > $1.reply.report.confidence
            },
            missing: asked.filter(\.isMissing).map(\.candidate.definition.card.name)
                + decision.parts[part].missing.map(\.expert.description)
        )
        answeredParts += input.isAnswered ? 1 : 0
        return AnswerPiece(
            part: part,
            experts: asked.filter(\.isUseful).map(\.candidate.definition.id),
            text: composer.append(input)
        )
    }

    private mutating func finish(_ now: Moment) -> [Action] {
        if !decision.isOutOfScope, !calls.contains(where: \.hasReplied) {
            return failUnanswered(now)
        }
        let closing = closing()
        isFinished = true
        let report = report(verdict, now: now)
        let finished = FinishedAnswer(
            closing: closing,
            content: composer.content,
            report: report
        )
        // The record first: it is readable before the answer that names it.
        return [.record(record(report, now: now)), .finish(finished)]
    }

    private mutating func closing() -> String {
        if decision.isOutOfScope {
            return composer.say(Phrases.outOfScope(domains: decision.query.fieldNames))
        }
        guard answeredParts > 0 else {
            return composer.say(Phrases.abstained(from: decision.query.text))
                + composer.close(missing: missingNames, disclaimers: [])
        }
        let useful = calls.filter(\.isUseful).map(\.candidate.definition)
        let disclaimers = useful.compactMap { $0.parameters?.rules.disclaimer }
        return composer.close(missing: missingNames, disclaimers: disclaimers.distinct())
    }

    private var verdict: Verdict {
        guard answeredParts > 0 else { return .abstained }
        return answeredParts == decision.parts.count && missing.isEmpty ? .answered : .partial
    }

    private mutating func failStranded(_ now: Moment) -> [Action] {
        fail(
            Problem(
                .noExpertAvailable,
                "no healthy expert can take this question; retry after the time in Retry-After",
                members: ["missing": missingMember]
            ),
            now: now
        )
    }

    private mutating func failUnanswered(_ now: Moment) -> [Action] {
        guard !calls.allSatisfy({ $0.status == .shed }) else { return failShed(now) }
        let isLate = calls.contains { $0.ending == .failed(.timeout) }
        return fail(
            Problem(
                isLate ? .deadlineExceeded : .upstreamError,
                isLate
                    ? "the deadline of \(decision.query.deadlineMilliseconds) ms passed before any expert replied; ask with a longer vanmieu.deadline_ms"
                    : "every expert that was asked failed: \(missing.map(\.expert.description).joined(separator: ", "))",
                members: ["missing": missingMember]
            ),
            now: now
        )
    }

    private mutating func failShed(_ now: Moment) -> [Action] {
        fail(
            Problem(
                .overloaded,
                "every expert that was asked has more questions than it can answer in time; retry after the time in Retry-After",
                retryAfter: calls.map { $0.retryAfter ?? 1 }.min(),
                members: ["missing": missingMember]
            ),
            now: now
        )
    }

    mutating func fail(
        _ problem: Problem,
        verdict: Verdict = .abstained,
        now: Moment
    ) -> [Action] {
        isFinished = true
        return [.record(record(report(verdict, now: now), now: now)), .fail(problem)]
    }

    var expertDeadline: Moment {
        let query = decision.query
        let deadlines = decision.policy.deadlines
        return query.received.adding(
            milliseconds: deadlines.expertMilliseconds(of: query.deadlineMilliseconds)
        )
    }
}

// What is told afterwards.
extension Exchange {
    private var missing: [MissingExpert] {
        decision.parts.flatMap(\.missing)
            + calls.filter(\.isMissing).map {
                MissingExpert(
                    expert: $0.candidate.definition.id,
                    reason: $0.status.rawValue,
                    wouldCover: decision.parts[$0.part].text
                )
            }
    }

    private var missingNames: [String] {
        let unreachable = decision.parts.flatMap(\.missing).map(\.expert.description)
        return (calls.filter(\.isMissing).map(\.candidate.definition.card.name) + unreachable)
            .distinct()
    }

    var missingMember: JSONValue {
        .array(
            missing.map {
                .object([
                    "expert": .string($0.expert.description),
                    "reason": .string($0.reason),
                ])
            }
        )
    }

    private func report(_ verdict: Verdict, now: Moment) -> AnswerReport {
        AnswerReport(
            recordId: decision.query.recordID,
            verdict: verdict,
            policyVersion: decision.policy.version,
            route: decision.route,
            experts: calls.map { $0.report(now: now) },
            missing: missing,
            citations: composer.citations,
            routerMs: decisionMilliseconds
        )
    }

    private func record(_ report: AnswerReport, now: Moment) -> DecisionRecord {
        var record = decision.record(dryRun: false, milliseconds: decisionMilliseconds)
        record.answer = report
        if decision.policy.ledger.content == .full {
            record.content = composer.content
        } else {
            record.answer?.forgetWords()
        }
        return record
    }
}

extension AnswerReport {
    /// Empties the members that repeat words of the question or of the answer.
    fileprivate mutating func forgetWords() {
        route.readAs = nil
        for index in missing.indices { missing[index].wouldCover = "" }
        for index in citations.indices { citations[index].quote = "" }
    }
}

extension Array where Element: Hashable {
    /// The elements in order, each once.
    fileprivate func distinct() -> [Element] {
        // Hashing long Vietnamese texts costs, and mostly there is one.
        guard count > 1 else { return self }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
