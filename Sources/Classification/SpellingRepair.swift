import VietnameseText

/// Reads mistyped words as known ones, each beside its neighbours.
struct SpellingRepair {
    private static let candidateLimit = 12
    /// -ln of the chance that a pair has been seen, and that it has not.
    private static let seen: Float = 0.36
    private static let unseen: Float = 2

    private struct Candidate {
        /// The place of the word; nil for what is left as it was typed.
        let word: Int?
        let cost: Float
        var total: Float = 0
        var previous = 0
    }

    let model: SpellingModel

    /// The syllables with each mistyped one as what was probably meant.
    func repair(_ syllables: [Syllable]) -> [Syllable] {
        let places = syllables.map { model.lookup.word($0.foldedHash) }
        let strange = syllables.indices.filter { places[$0] == nil && !syllables[$0].isNumber }
        guard !strange.isEmpty, strange.count * 10 <= syllables.count * 9 else { return syllables }
        // In a text with many slips, some made one known word of another.
        let doubtsAll = strange.count * 20 >= syllables.count
        var lattice: [[Candidate]] = []
        for (index, syllable) in syllables.enumerated() {
            let place = places[index]
            let isOpen = !syllable.isNumber && (place == nil || doubtsAll && isLong(syllable))
            let found =
                isOpen
                ? candidates(Array(syllable.folded.utf8), known: place)
                : [
                    Candidate(word: place, cost: 0)
                ]
            lattice.append(joined(found, to: lattice.last))
        }
        return path(through: lattice, of: syllables)
    }

    /// Short words have too many neighbours to be doubted where they are known.
    private func isLong(_ syllable: Syllable) -> Bool { syllable.folded.utf8.count > 2 }

    /// The words that `typed` may stand for, cheapest first.
    private func candidates(_ typed: [UInt8], known: Int?) -> [Candidate] {
        var found: [(candidate: Candidate, prior: Float)] = []
        var last: UInt16?
        for word in model.lookup.near(typed) where word != last {
            last = word
            guard let cost = SlipCost.of(typed, for: model.lookup.letters(Int(word))) else {
                continue
            }
            let candidate = Candidate(word: Int(word), cost: cost)
            found.append((candidate, prior(candidate)))
        }
        found.sort { ($0.prior, $0.candidate.word ?? 0) < ($1.prior, $1.candidate.word ?? 0) }
        let ranked = found.prefix(Self.candidateLimit).map(\.candidate)
        return known == nil ? ranked + [Candidate(word: nil, cost: SlipCost.unknown)] : ranked
    }

    private func prior(_ candidate: Candidate) -> Float {
        candidate.cost + (candidate.word.map(alone) ?? 0)
    }

    /// Viterbi's step: each candidate with its cheapest way from the word before.
    private func joined(_ candidates: [Candidate], to before: [Candidate]?) -> [Candidate] {
        candidates.map { candidate in
            var candidate = candidate
            guard let before else {
                candidate.total = prior(candidate)
                return candidate
            }
            var best = Float.infinity
            for (place, previous) in before.enumerated() {
                let total = previous.total + transition(previous.word, candidate.word)
                if total < best {
                    best = total
                    candidate.previous = place
                }
            }
            candidate.total = best + candidate.cost
            return candidate
        }
    }

    private func transition(_ first: Int?, _ second: Int?) -> Float {
        guard let second else { return 0 }
        guard let first else { return alone(second) }
        guard let pair = model.lookup.pair(first, second) else {
            return alone(second) + Self.unseen
        }
        return min(
            Float(model.pairCosts[pair]) * SpellingModel.step + Self.seen,
            alone(second) + Self.unseen
        )
    }

    private func alone(_ word: Int) -> Float { Float(model.costs[word]) * SpellingModel.step }

    private func path(through lattice: [[Candidate]], of syllables: [Syllable]) -> [Syllable] {
        var repaired = syllables
        guard let last = lattice.last,
            var place = last.indices.min(by: { last[$0].total < last[$1].total })
        else { return syllables }
        for index in lattice.indices.reversed() {
            let candidate = lattice[index][place]
            if let word = candidate.word, model.words[word] != syllables[index].folded {
                let text = model.accents.form(of: word, as: syllables[index]) ?? model.words[word]
                repaired[index] = Syllable(text: text, range: syllables[index].range)
            }
            place = candidate.previous
        }
        return repaired
    }
}
