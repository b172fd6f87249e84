import ExpertRegistry
import Routing
import TestSupport
import Wire

/// Two experts of one domain over thousands of questions, with what applications say of them.
struct ExplorationRun {
    private static let hour: Int64 = 3_600_000

    /// How often each expert's reply is useful.
    private let useful: [String: Double]
    private var generator: SeededGenerator
    private var sample: RoutingSample
    private var words: [Feedback] = []
    /// Who was asked first, a question each.
    private(set) var firsts: [String] = []
    /// Whether another was asked along.
    private(set) var explorations: [Bool] = []

    init(seed: UInt64, useful: [String: Double]) {
        self.useful = useful
        generator = SeededGenerator(seed: seed)
        sample = RoutingSample()
        sample.experts = useful.keys.sorted().map { .sample($0, domain: "law") }
        sample.policy.fanOut.explore = 0.05
        // The one that serves has been spoken of by many.
        let old = sample.experts[0].id
        let share = useful[old.description] ?? 0
        for number in 0..<200 {
            say(Double(number) / 200 < share, of: old, number: -1 - number)
        }
        weigh()
    }

    mutating func ask() {
        let number = firsts.count
        let decision = sample.decide(RoutingSample.law, recordID: "rec_\(number)")
        let asked = decision.parts[0].chosen
        let replies = asked.map { candidate in
            let isUseful = chance(useful[candidate.definition.id.description] ?? 0)
            let evidence = (isUseful ? 1 : 0) + Double.random(in: -1...1, using: &generator)
            return (expert: candidate.definition.id, isUseful: isUseful, evidence: evidence)
        }
        firsts.append(asked[0].definition.id.description)
        explorations.append(asked.contains(where: \.isExplored))
        // Only who is shown is spoken of, and the reply of more evidence is shown.
        if let shown = replies.max(by: { $0.evidence < $1.evidence }), number.isMultiple(of: 3) {
            say(shown.isUseful, of: shown.expert, number: number)
        }
        if number.isMultiple(of: 50) { weigh() }
    }

    private mutating func say(_ isUseful: Bool, of expert: ExpertID, number: Int) {
        words.append(
            Feedback(
                record: "rec_\(number)_\(expert)",
                application: "app-\(abs(number) % 40)",
                at: Int64(max(number, 0)) * Self.hour / 60,
                useful: isUseful,
                experts: [expert],
                rightDomain: nil,
                note: nil
            )
        )
    }

    private mutating func weigh() {
        sample.standing = Standing(words, now: Int64(firsts.count) * Self.hour / 60)
    }

    private mutating func chance(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &generator) < share
    }
}
