/// What each gram of a query counts in each form, repetition counting little.
struct QueryWeights {
    private(set) var accented: [Gram: Double] = [:]
    private(set) var folded: [Gram: Double] = [:]
    private let settings: IndexSettings
    private let trust: Double

    init(_ reading: QueryReading, settings: IndexSettings) {
        self.settings = settings
        trust = reading.accentTrust
        for concept in reading.concepts {
            let weight = settings.conceptWeight * concept.weight
            add(Gram(concept.number), weight, to: \.folded)
        }
        let tokens = reading.tokens
        for place in tokens.indices {
            addSingle(tokens[place])
            if tokens[place].joinsNext, place + 1 < tokens.count {
                addPair(tokens[place], tokens[place + 1])
            }
        }
    }

    private mutating func addSingle(_ token: QueryToken) {
        if let number = token.accentedNumber {
            add(Gram(number), token.weight * trust, to: \.accented)
        }
        // An accented form that the index lacks leaves all to the folded form.
        let foldedWeight = token.accentedNumber == nil ? 1 : blend(1, settings.foldedWeight)
        for (number, share) in Self.readings(of: token) {
            add(Gram(number), token.weight * foldedWeight * share, to: \.folded)
        }
    }

    private mutating func addPair(_ first: QueryToken, _ second: QueryToken) {
        let weight = (first.weight * second.weight).squareRoot()
        if let left = first.accentedNumber, let right = second.accentedNumber {
            add(Gram(left, right), weight * settings.pairWeight * trust, to: \.accented)
        }
        let bothKnown = first.accentedNumber != nil && second.accentedNumber != nil
        let foldedWeight =
            bothKnown
            ? blend(settings.pairWeight, settings.foldedPairWeight) : settings.pairWeight
        for (left, leftShare) in Self.readings(of: first) {
            for (right, rightShare) in Self.readings(of: second) {
                let share = leftShare * rightShare
                add(Gram(left, right), weight * foldedWeight * share, to: \.folded)
            }
        }
    }

    /// What `token` is taken to be in folded form, and how surely.
    static func readings(of token: QueryToken) -> [(syllable: UInt32, share: Double)] {
        if let number = token.foldedNumber { return [(number, 1)] }
        return token.guesses.map { ($0.syllable, $0.weight) }
    }

    private func blend(_ untrusted: Double, _ trusted: Double) -> Double {
        untrusted + (trusted - untrusted) * trust
    }

    private mutating func add(
        _ gram: Gram,
        _ weight: Double,
        to form: WritableKeyPath<QueryWeights, [Gram: Double]>
    ) {
        guard weight > 0 else { return }
        guard let held = self[keyPath: form][gram] else {
            self[keyPath: form][gram] = weight
            return
        }
        self[keyPath: form][gram] = max(held, weight) + 0.25 * min(held, weight)
    }
}
