import VietnameseText

/// Weighs how much of a query a text holds.
struct CoverageCheck {
    private struct Item {
        /// Where it stands as it is accented.
        let accented: PostingList?
        let needsAccents: Bool
        /// Where it stands otherwise, and what that counts.
        let folded: [(lists: [PostingList], share: Double)]
        let mass: Double
    }

    /// What a syllable counts that the text holds with other accents only.
    private static let otherAccents = 0.35

    /// What a syllable counts that the text expresses by other words.
    private static let otherWords = 0.8

    private let view: SegmentView
    private var singles: [Item] = []
    private var pairs: [Item] = []

    init(_ reading: QueryReading, view: SegmentView) {
        self.view = view
        let tokens = reading.tokens
        var seen: Set<String> = []
        for (place, token) in tokens.enumerated() where Self.counts(token) {
            if seen.insert(token.syllable.folded).inserted {
                addSingle(token, trust: reading.accentTrust)
            }
            guard let next = Self.next(after: place, in: tokens), Self.counts(next) else {
                continue
            }
            let pair = token.syllable.folded + " " + next.syllable.folded
            if seen.insert(pair).inserted { addPair(token, next) }
        }
    }

    func coverage(of document: Int) -> Coverage {
        let ceiling = view.idf(frequency: 1)
        var (held, accented, heldPairs) = (0.0, 0.0, 0.0)
        for item in singles {
            let share = foldedShare(item, document)
            held += item.mass * share
            accented += item.mass * accentedShare(item, share, document)
        }
        for item in pairs { heldPairs += item.mass * foldedShare(item, document) }
        let (whole, wholePairs) = (Self.mass(singles), Self.mass(pairs))
        return Coverage(
            all: whole > 0 ? held / whole : 0,
            accented: whole > 0 ? accented / whole : 0,
            pairs: wholePairs > 0 ? heldPairs / wholePairs : 0,
            matched: ceiling > 0 ? (held + heldPairs) / ceiling : 0
        )
    }

    private static func counts(_ token: QueryToken) -> Bool {
        !token.isFrame && !token.isAbbreviation
    }

    private static func next(after place: Int, in tokens: [QueryToken]) -> QueryToken? {
        tokens[place].joinsNext && place + 1 < tokens.count ? tokens[place + 1] : nil
    }

    private static func concept(of token: QueryToken) -> [(UInt64, Double)] {
        token.concept.map { [($0, otherWords)] } ?? []
    }

    private mutating func addSingle(_ token: QueryToken, trust: Double) {
        let own = token.readings.map { (Term.folded($0.syllable), $0.share) }
        let readings = own + Self.concept(of: token)
        singles.append(
            Item(
                accented: view.row(Term(token.syllable)).map(view.postings),
                needsAccents: token.bearsAccent && trust > 0.5,
                folded: lists(readings),
                mass: token.weight * mass(of: own.map { $0.0 })
            )
        )
    }

    private mutating func addPair(_ first: QueryToken, _ second: QueryToken) {
        var readings: [(UInt64, Double)] = []
        for left in first.readings {
            for right in second.readings {
                let name = Term.folded(left.syllable, right.syllable)
                readings.append((name, left.share * right.share))
            }
        }
        let weight = (first.weight * second.weight).squareRoot()
        let pairMass = weight * mass(of: readings.map { $0.0 })
        if first.concept == second.concept { readings += Self.concept(of: first) }
        pairs.append(
            Item(accented: nil, needsAccents: false, folded: lists(readings), mass: pairMass)
        )
    }

    private func lists(_ readings: [(UInt64, Double)]) -> [(lists: [PostingList], share: Double)] {
        readings.map { name, share in (view.rows(folded: name).map(view.postings), share) }
    }

    /// The idf of the rarest reading; what the index lacks weighs like what it holds once.
    private func mass(of readings: [UInt64]) -> Double {
        let ceiling = view.idf(frequency: 1)
        return readings.map { min(view.idf(frequency: view.frequency(folded: $0)), ceiling) }.max()
            ?? ceiling
    }

    private func foldedShare(_ item: Item, _ document: Int) -> Double {
        var best = 0.0
        for reading in item.folded where reading.share > best {
            let isThere = reading.lists.contains { $0.impact(in: document) > 0 }
            if isThere { best = reading.share }
        }
        return best
    }

    /// `share` in full only where the accents are as asked for.
    private func accentedShare(_ item: Item, _ share: Double, _ document: Int) -> Double {
        guard item.needsAccents, share > 0 else { return share }
        let isThere = item.accented.map { $0.impact(in: document) > 0 } ?? false
        return isThere ? 1 : Self.otherAccents * share
    }

    private static func mass(_ items: [Item]) -> Double { items.reduce(0) { $0 + $1.mass } }
}
