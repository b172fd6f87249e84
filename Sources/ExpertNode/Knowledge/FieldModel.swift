import SparseIndex
import VietnameseText

/// Tells by its words alone how well a question suits what an expert answers.
///
/// Naive Bayes over folded syllables and pairs: the expert's own questions and the headings of its
/// passages against the questions that it is to decline. A neighbouring field shares many words
/// with the passages, but not the words that its own people ask with.
struct FieldModel: Sendable {
    /// With fewer questions of either kind there is too little to learn from.
    private static let leastQuestions = 50
    /// Headings beyond this are passed over evenly.
    private static let headingLimit = 2000
    private static let wordLimit = 512
    /// By which any field is asked of how much, when and what.
    private static let asking: Set<String> = [
        "bao", "nhieu", "nhiu", "may", "nao", "gi", "lau", "khi", "phan", "tram",
    ]
    /// What each term counts unseen (Lidstone).
    private static let smoothing = 0.1

    fileprivate struct Tally: Sendable {
        var answered = 0.0
        var declined = 0.0

        mutating func add(_ other: Tally) {
            answered += other.answered
            declined += other.declined
        }
    }

    private var tallies: [String: Tally] = [:]
    private let answered: Double
    private let declined: Double

    /// Learns from `questions` and the headings of `passages`, which together count as much as the
    /// questions that are answered; nil where there are too few questions.
    init?(_ questions: [OwnQuestion], passages: PassageStore) {
        let own = questions.count { !$0.isDeclined }
        let others = questions.count - own
        guard min(own, others) >= Self.leastQuestions else { return nil }
        let headings = Self.headings(of: passages)
        answered = Double(headings.isEmpty ? own : 2 * own)
        declined = Double(others)
        for row in questions {
            for term in Self.terms(of: row.question) {
                tallies[term, default: Tally()].add(Tally(row))
            }
        }
        for heading in headings {
            let share = Double(own) / Double(headings.count)
            for term in Self.terms(of: heading) {
                tallies[term, default: Tally()].add(Tally(answered: share))
            }
        }
    }

    /// The log ratio of the chances that `text` is asked to be answered and to be declined, over the
    /// square root of its length; 0 where nothing tells, beyond ±3 where much does.
    func ratio(of text: String) -> Double {
        ratio(of: text, without: Tally())
    }

    /// The same for one of the questions that the model has learnt from, as if it had not.
    func ratio(leavingOut row: OwnQuestion) -> Double {
        ratio(of: row.question, without: Tally(row))
    }

    private func ratio(of text: String, without seen: Tally) -> Double {
        let terms = Self.terms(of: text)
        let logs = terms.sorted().compactMap { tallies[$0].flatMap { log(of: $0, without: seen) } }
        return logs.reduce(0, +) / Double(terms.count + 1).squareRoot()
    }

    /// What a term tells; nil where `seen` is all that is known of it.
    private func log(of tally: Tally, without seen: Tally) -> Double? {
        let right = max(tally.answered - seen.answered, 0)
        let wrong = max(tally.declined - seen.declined, 0)
        guard right + wrong > 0 else { return nil }
        let spread = 2 * Self.smoothing
        return logarithm((right + Self.smoothing) / (answered - seen.answered + spread))
            - logarithm((wrong + Self.smoothing) / (declined - seen.declined + spread))
    }

    private static func headings(of passages: PassageStore) -> [String] {
        let step = max(1, (passages.count + headingLimit - 1) / headingLimit)
        return stride(from: 0, to: passages.count, by: step).compactMap {
            passages.passage(at: $0)?.heading
        }
    }

    private static func terms(of text: String) -> Set<String> {
        let words = Syllables.split(Composition.compose(text)).prefix(wordLimit).map(\.folded)
        let pairs = zip(words, words.dropFirst())
            .filter { !asking.contains($0) || !asking.contains($1) }
        return Set(words).subtracting(asking).union(pairs.map { $0 + " " + $1 })
    }
}

extension FieldModel.Tally {
    /// What one question counts.
    fileprivate init(_ row: OwnQuestion) {
        self.init(answered: row.isDeclined ? 0 : 1, declined: row.isDeclined ? 1 : 0)
    }
}
