import VietnameseText

/// A question as experts are chosen for it: its syllables and pairs by their names in sketches.
///
/// Read without any index, so that it can be read once and put to many.
package struct ExpertQuery: Sendable {
    /// One syllable or two in a row, each once.
    struct Term: Sendable {
        let accented: UInt32
        let folded: UInt32
        let isPair: Bool
        /// Less where it belongs to the question's frame.
        var weight: Double
    }

    /// How many syllables are read: longer questions say no more about whom to ask.
    private static let limit = 96

    let terms: [Term]
    /// From 0 (no accents written) to 1 (accents can be relied on).
    let accentTrust: Double

    package init(_ query: IndexQuery, settings: IndexSettings = IndexSettings()) {
        var trust: (words: Int, accented: Int) = (0, 0)
        var terms = TermTable()
        var left = Self.limit
        for part in query.parts where left > 0 && part.weight > 0 {
            let syllables = Self.syllables(of: part.text, limit: left)
            left -= syllables.count
            let marks = QueryFrames.vietnamese.marks(in: syllables)
            let weights = marks.map { part.weight * ($0 ? settings.frameWeight : 1) }
            terms.add(syllables, weights: weights, pairWeight: settings.pairWeight)
            for syllable in syllables where !syllable.isNumber {
                trust.words += 1
                trust.accented += syllable.hash != syllable.foldedHash ? 1 : 0
            }
        }
        self.terms = terms.terms
        let share = trust.words > 0 ? Double(trust.accented) / Double(trust.words) : 0
        let span = settings.accentedShare - settings.unaccentedShare
        accentTrust = min(max((share - settings.unaccentedShare) / span, 0), 1)
    }

    init(terms: [Term], accentTrust: Double) {
        self.terms = terms
        self.accentTrust = accentTrust
    }

    private static func syllables(of text: String, limit: Int) -> [Syllable] {
        let bounded = String(String.UnicodeScalarView(text.unicodeScalars.prefix(16 * limit)))
        let split = Syllables.split(Composition.compose(bounded))
        return Array(Expansion.expandQuestion(Array(split.prefix(limit))).prefix(limit))
    }

    /// Terms in the order they are met, what is said again counting a little more.
    private struct TermTable {
        private(set) var terms: [Term] = []
        private var places: [UInt32: Int] = [:]

        mutating func add(_ syllables: [Syllable], weights: [Double], pairWeight: Double) {
            for place in syllables.indices {
                add(SketchNamespace.names(syllables[place]), weights[place], isPair: false)
                guard place + 1 < syllables.count else { break }
                let weight = (weights[place] * weights[place + 1]).squareRoot() * pairWeight
                let names = SketchNamespace.names(syllables[place], syllables[place + 1])
                add(names, weight, isPair: true)
            }
        }

        private mutating func add(
            _ names: (accented: UInt32, folded: UInt32),
            _ weight: Double,
            isPair: Bool
        ) {
            guard let place = places[names.accented] else {
                places[names.accented] = terms.count
                terms.append(
                    Term(
                        accented: names.accented,
                        folded: names.folded,
                        isPair: isPair,
                        weight: weight
                    )
                )
                return
            }
            let held = terms[place].weight
            terms[place].weight = max(held, weight) + 0.25 * min(held, weight)
        }
    }
}
