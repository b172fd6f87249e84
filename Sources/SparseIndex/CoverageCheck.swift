/// Weighs how much of a query a text holds.
struct CoverageCheck {
    private struct Item {
        let accented: Gram?
        let needsAccents: Bool
        let folded: [(gram: Gram, share: Double)]
        let mass: Double
    }

    /// What a syllable counts that the text holds with other accents only.
    private static let otherAccents = 0.35

    /// What a syllable counts that the text expresses by other words.
    private static let otherWords = 0.8

    private let accented: Postings
    private let folded: Postings
    private var singles: [Item] = []
    private var pairs: [Item] = []

    init(_ reading: QueryReading, accented: Postings, folded: Postings) {
        self.accented = accented
        self.folded = folded
        let tokens = reading.tokens
        var seen: Set<String> = []
        for (place, token) in tokens.enumerated() where Self.counts(token) {
            if seen.insert(token.folded).inserted { addSingle(token, trust: reading.accentTrust) }
            guard let next = Self.next(after: place, in: tokens), Self.counts(next) else {
                continue
            }
            if seen.insert(token.folded + " " + next.folded).inserted { addPair(token, next) }
        }
    }

    func coverage(of document: Int) -> Double {
        share(of: singles) { foldedShare($0, document) }
    }

    func accentedCoverage(of document: Int) -> Double {
        share(of: singles) { item in
            let share = foldedShare(item, document)
            guard item.needsAccents, share > 0 else { return share }
            guard let gram = item.accented else { return Self.otherAccents * share }
            return accented.contains(gram, document: document) ? 1 : Self.otherAccents * share
        }
    }

    func pairCoverage(of document: Int) -> Double {
        share(of: pairs) { foldedShare($0, document) }
    }

    /// How much is matched in all, pairs included, in units of the rarest syllable's idf.
    func matched(in document: Int) -> Double {
        let ceiling = Postings.idf(frequency: 1, documentCount: folded.documentCount)
        let mass = (singles + pairs).reduce(0) { $0 + $1.mass * foldedShare($1, document) }
        return ceiling > 0 ? mass / ceiling : 0
    }

    private static func counts(_ token: QueryToken) -> Bool {
        !token.isFrame && !token.isAbbreviation
    }

    private static func next(after place: Int, in tokens: [QueryToken]) -> QueryToken? {
        tokens[place].joinsNext && place + 1 < tokens.count ? tokens[place + 1] : nil
    }

    private static func concept(of token: QueryToken) -> [(Gram, Double)] {
        token.concept.map { [(Gram($0), otherWords)] } ?? []
    }

    private mutating func addSingle(_ token: QueryToken, trust: Double) {
        let own = QueryWeights.readings(of: token).map { (Gram($0.syllable), $0.share) }
        let readings = own + Self.concept(of: token)
        singles.append(
            Item(
                accented: token.accentedNumber.map { Gram($0) },
                needsAccents: token.bearsAccent && trust > 0.5,
                folded: readings,
                mass: token.weight * mass(of: own.map { $0.0 })
            )
        )
    }

    private mutating func addPair(_ first: QueryToken, _ second: QueryToken) {
        var readings: [(Gram, Double)] = []
        for left in QueryWeights.readings(of: first) {
            for right in QueryWeights.readings(of: second) {
                readings.append((Gram(left.syllable, right.syllable), left.share * right.share))
            }
        }
        let weight = (first.weight * second.weight).squareRoot()
        let pairMass = weight * mass(of: readings.map { $0.0 })
        if first.concept == second.concept { readings += Self.concept(of: first) }
        pairs.append(Item(accented: nil, needsAccents: false, folded: readings, mass: pairMass))
    }

    /// The idf of the rarest reading; what the index lacks weighs like what it holds once.
    private func mass(of readings: [Gram]) -> Double {
        let ceiling = Postings.idf(frequency: 1, documentCount: folded.documentCount)
        return readings.map { min(folded.idf(of: $0), ceiling) }.max() ?? ceiling
    }

    private func foldedShare(_ item: Item, _ document: Int) -> Double {
        item.folded.filter { folded.contains($0.gram, document: document) }.map(\.share).max() ?? 0
    }

    private func share(of items: [Item], matched: (Item) -> Double) -> Double {
        let whole = items.reduce(0) { $0 + $1.mass }
        guard whole > 0 else { return 0 }
        return items.reduce(0) { $0 + $1.mass * matched($1) } / whole
    }
}
