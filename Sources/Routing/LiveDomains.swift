package import Classification
package import ExpertRegistry
import Synchronization

/// What the router decides with, exchanged as one when domains are added or removed.
///
/// A query in flight keeps the pipeline it began with. Learning takes a second or two of one
/// thread: call ``overlap(of:)`` and ``adopt(_:)`` off the event loops, one at a time.
package final class LiveDomains: Sendable {
    /// The decisions' part of the router at one moment.
    ///
    /// A class, for each question takes it: to copy all that it holds would cost as many counts.
    package final class View: Sendable {
        package let pipeline: QueryPipeline
        package let admission: Admission
        /// Every domain by id, with its Vietnamese name.
        package let names: [String: String]

        init(pipeline: QueryPipeline, admission: Admission, names: [String: String]) {
            self.pipeline = pipeline
            self.admission = admission
            self.names = names
        }
    }

    /// The domains that come with the program, by id, with their Vietnamese names.
    package let builtIn: [String: String]
    private let model: DomainModel
    private let policy: Policy
    private let questions: @Sendable () throws -> TrainingSet
    private let view: Mutex<View>
    /// What was learnt, by the domain and those before it in the order of adding.
    private let learnt: Mutex<[[DomainExamples]: LearntDomain]> = Mutex([:])

    /// - Parameters:
    ///   - model: the trained classifier, to which domains are added.
    ///   - builtIn: the domains that it was trained on, with their Vietnamese names.
    ///   - policy: the router's rules.
    ///   - questions: reads what the model was trained on; called when a domain is learnt.
    package init(
        model: DomainModel,
        builtIn: [String: String],
        policy: Policy,
        questions: @escaping @Sendable () throws -> TrainingSet
    ) {
        self.model = model
        self.builtIn = builtIn
        self.policy = policy
        self.questions = questions
        view = Mutex(
            View(
                pipeline: Self.pipeline(model, [], policy),
                admission: Admission(policy: policy, domains: builtIn),
                names: builtIn
            )
        )
    }

    package var current: View { view.withLock { $0 } }

    /// The questions of each built-in domain that are of no other; read anew each time.
    package func builtInQuestions() throws -> [String: [String]] {
        let whole = try questions().questions.filter { $0.weight == 1 && $0.labels.count == 1 }
        return Dictionary(grouping: whole, by: { $0.labels[0] }).mapValues { $0.map(\.text) }
    }

    /// What `domain` would share with those there are; changes nothing.
    package func overlap(
        of domain: DomainDefinition,
        beside stored: [StoredDomain]
    ) throws -> DomainOverlap {
        let others = stored.map(\.definition).filter { $0.id != domain.id }.map(DomainExamples.init)
        let examples = DomainExamples(domain)
        let learner = DomainLearner(model: model, set: try questions())
        let chain = learn(others + [examples], with: learner)
        return learner.overlap(
            of: chain[others.count],
            examples: examples,
            present: model.adding(chain.dropLast().map(\.domain))
        )
    }

    /// Routes with the domains of `stored`, and no other added ones, from now on.
    ///
    /// One whose name the program has since given to a domain of its own is passed over.
    package func adopt(_ stored: [StoredDomain]) throws {
        let domains = stored.map(\.definition).filter { builtIn[$0.id] == nil }
            .map(DomainExamples.init)
        let isKnown = learnt.withLock { learnt in
            domains.indices.allSatisfy { learnt[Array(domains[...$0])] != nil }
        }
        let set = isKnown ? TrainingSet(questions: []) : try questions()
        let chain = learn(domains, with: DomainLearner(model: model, set: set))
        let names = builtIn.merging(domains.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
        let next = View(
            pipeline: Self.pipeline(model.adding(chain.map(\.domain)), domains, policy),
            admission: Admission(policy: policy, domains: names),
            names: names
        )
        view.withLock { $0 = next }
    }

    /// Learns each domain against the registry and the domains before it; what is known is kept.
    private func learn(
        _ domains: [DomainExamples],
        with learner: DomainLearner
    ) -> [LearntDomain] {
        let known = learnt.withLock { $0 }
        var kept: [[DomainExamples]: LearntDomain] = [:]
        let chain = domains.indices.map { place in
            let key = Array(domains[...place])
            let found = known[key] ?? learner.learn(domains[place], besides: Array(key.dropLast()))
            kept[key] = found
            return found
        }
        learnt.withLock { $0 = kept }
        return chain
    }

    private static func pipeline(
        _ model: DomainModel,
        _ added: [DomainExamples],
        _ policy: Policy
    ) -> QueryPipeline {
        QueryPipeline(
            modelVersion: version(model, added),
            policy: policy,
            classify: { model.scores(for: $0, explaining: true) }
        )
    }

    /// What records say of the model: its questions, then those of the added domains.
    private static func version(_ model: DomainModel, _ added: [DomainExamples]) -> String {
        let trained = String(model.inputHash.prefix(12))
        guard !added.isEmpty else { return trained }
        let examples = added.flatMap { domain in
            ([domain.name, domain.description] + domain.examples).map {
                LabelledQuestion(text: $0, labels: [domain.id], weight: 1, topic: domain.id)
            }
        }
        return "\(trained)+\(TrainingSet(questions: examples).inputHash.prefix(8))"
    }
}

extension DomainExamples {
    fileprivate init(_ domain: DomainDefinition) {
        self.init(
            id: domain.id,
            name: domain.name,
            description: domain.description,
            examples: domain.examples
        )
    }
}
