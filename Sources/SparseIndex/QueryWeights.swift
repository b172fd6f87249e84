import VietnameseText

/// What each term of a query counts in each form, repetition counting little.
struct QueryWeights {
    private(set) var accented: [Term: Double] = [:]
    /// By the name of the folded term.
    private(set) var folded: [UInt64: Double] = [:]
    private let settings: IndexSettings
    private let trust: Double

    init(_ reading: QueryReading, settings: IndexSettings) {
        self.settings = settings
        trust = reading.accentTrust
        for concept in reading.concepts {
            Self.add(concept.name, settings.conceptWeight * concept.weight, to: &folded)
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
        if token.isKnown {
            Self.add(Term(token.syllable), token.weight * trust, to: &accented)
        }
        // An accented form that the index lacks leaves all to the folded form.
        let foldedWeight = token.isKnown ? blend(1, settings.foldedWeight) : 1
        for (syllable, share) in token.readings {
            Self.add(Term.folded(syllable), token.weight * foldedWeight * share, to: &folded)
        }
    }

    private mutating func addPair(_ first: QueryToken, _ second: QueryToken) {
        let weight = (first.weight * second.weight).squareRoot()
        let bothKnown = first.isKnown && second.isKnown
        if bothKnown {
            let term = Term(first.syllable, second.syllable)
            Self.add(term, weight * settings.pairWeight * trust, to: &accented)
        }
        let foldedWeight =
            bothKnown
            ? blend(settings.pairWeight, settings.foldedPairWeight) : settings.pairWeight
        for left in first.readings {
            for right in second.readings {
                let name = Term.folded(left.syllable, right.syllable)
                Self.add(name, weight * foldedWeight * left.share * right.share, to: &folded)
            }
        }
    }

    private func blend(_ untrusted: Double, _ trusted: Double) -> Double {
        untrusted + (trusted - untrusted) * trust
    }

    private static func add<Name: Hashable>(
        _ name: Name,
        _ weight: Double,
        to weights: inout [Name: Double]
    ) {
        guard weight > 0 else { return }
        guard let held = weights[name] else {
            weights[name] = weight
            return
        }
        weights[name] = max(held, weight) + 0.25 * min(held, weight)
    }
}
