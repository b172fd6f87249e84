import SparseIndex
import VietnameseText

/// The content terms of a question, folded, with what each counts.
///
/// Terms are single syllables and pairs, weighed by idf; a term of the context alone counts less.
struct QuestionTerms: Sendable {
    private static let pairWeight = 0.6
    private static let limit = 512
    /// What an amount that is asked for counts, beside all words of the question together.
    private static let quantityShare = 0.3

    /// The terms by which the question expresses each of its concepts.
    private var wordings: [String: Set<String>] = [:]
    private(set) var weights: [String: Double] = [:]
    /// The sum of all weights, in a fixed order so that it is the same in each run.
    private(set) var mass = 0.0

    init(
        question: String,
        context: String,
        contextWeight: Double,
        idf: (String) -> Double
    ) {
        add(question, weight: 1, idf: idf)
        if !context.isEmpty { add(context, weight: contextWeight, idf: idf) }
        mass = mass(of: Set(weights.keys))
        addQuantities(asked: Quantity.asked(in: question))
    }

    /// The terms that tell what a heading is about: what it asks for is left out.
    init(heading: String, idf: (String) -> Double) {
        let syllables = Array(Self.syllables(of: heading).prefix(Self.limit))
        var frames = QueryFrames.vietnamese.marks(in: syllables)
        let cues = KindCues.vietnamese.matches(in: syllables).map(\.places)
        for place in (cues + Self.defaults(in: syllables)).joined() { frames[place] = true }
        add(syllables, frames: frames, weight: 1, idf: idf)
        mass = mass(of: Set(weights.keys))
    }

    /// Where a heading says what is meant anyway: "lần đầu", "hiện nay".
    private static func defaults(in syllables: [Syllable]) -> [Range<Int>] {
        let meant: Set<String> = ["lần đầu", "hiện nay", "bây giờ", "người dân", "của mình"]
        return syllables.indices.dropLast().map { $0..<($0 + 2) }.filter {
            meant.contains(syllables[$0].map(\.text).joined(separator: " "))
        }
    }

    /// Adds what the question asks the amount of, as a fixed share of its mass.
    private mutating func addQuantities(asked: Set<Quantity>) {
        guard mass > 0, !asked.isEmpty else { return }
        for quantity in asked {
            weights[quantity.mark] = Self.quantityShare * mass
        }
        mass = mass(of: Set(weights.keys))
    }

    /// The folded syllables and pairs of `text`, and the marks of the measures it states.
    static func terms(of text: String) -> Set<String> {
        let syllables = syllables(of: text)
        let words = Set(terms(in: syllables).map(\.text))
        let concepts = Concepts.vietnamese.matches(in: syllables).map(\.term)
        return words.union(concepts).union(Quantity.stated(in: text).map(\.mark))
    }

    /// The share of the measures asked for that stand in `others`, or nil where none is asked for.
    func quantityShare(in others: Set<String>) -> Double? {
        let asked = weights.keys.filter { $0.hasPrefix("#") }
        guard !asked.isEmpty else { return nil }
        return Double(asked.count { others.contains($0) }) / Double(asked.count)
    }

    /// The terms of the question among `others`.
    ///
    /// Where they hold a concept, the words by which the question expresses it count as found.
    func found(in others: Set<String>) -> Set<String> {
        var found = Set(weights.keys.lazy.filter { others.contains($0) })
        for (concept, words) in wordings where found.contains(concept) {
            found.formUnion(words)
        }
        return found
    }

    func mass(of terms: Set<String>) -> Double {
        guard terms.count > 1 else { return terms.first.flatMap { weights[$0] } ?? 0 }
        return terms.map { weights[$0] ?? 0 }.sorted().reduce(0, +)
    }

    /// The share of the mass that stands in `others` too.
    func share(in others: QuestionTerms) -> Double {
        guard mass > 0 else { return 0 }
        return mass(of: found(in: Set(others.weights.keys))) / mass
    }

    /// The mass that does not stand in `others`.
    func excess(over others: QuestionTerms) -> Double {
        mass - mass(of: found(in: Set(others.weights.keys)))
    }

    private mutating func add(_ question: String, weight: Double, idf: (String) -> Double) {
        let split = Expansion.expandQuestion(Syllables.split(Composition.compose(question)))
        let syllables = Array(split.prefix(Self.limit))
        let frames = QueryFrames.vietnamese.marks(in: syllables)
        add(syllables, frames: frames, weight: weight, idf: idf)
    }

    private mutating func add(
        _ syllables: [Syllable],
        frames: [Bool],
        weight: Double,
        idf: (String) -> Double
    ) {
        for term in Self.terms(in: syllables) where !term.places.contains(where: { frames[$0] }) {
            let share = term.places.count == 1 ? 1 : Self.pairWeight
            weights[term.text] = max(weights[term.text] ?? 0, weight * share * idf(term.text))
        }
        for match in Concepts.vietnamese.matches(in: syllables) {
            let words = Self.terms(in: Array(syllables[match.places])).map(\.text)
            wordings[match.term, default: []].formUnion(words.filter { weights[$0] != nil })
            weights[match.term] = max(weights[match.term] ?? 0, weight * idf(match.term))
        }
    }

    private static func syllables(of text: String) -> [Syllable] {
        Expansion.expand(Syllables.split(Composition.compose(text)))
    }

    private static func terms(in syllables: [Syllable]) -> [(text: String, places: Range<Int>)] {
        syllables.indices.flatMap { place in
            let single = (text: syllables[place].folded, places: place..<(place + 1))
            guard place + 1 < syllables.count else { return [single] }
            let pair = single.text + " " + syllables[place + 1].folded
            return [single, (text: pair, places: place..<(place + 2))]
        }
    }
}
