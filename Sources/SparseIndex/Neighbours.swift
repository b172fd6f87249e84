/// Finds syllables of the index that an unknown syllable may be a mistyped form of.
///
/// Optimal-string-alignment distance 1, or 2 for six letters and more, over folded letters; a
/// candidate that makes a known pair with its neighbour in the query is preferred.
struct Neighbours {
    private static let limit = 3
    private static let longest = 12

    let vocabulary: Vocabulary
    let view: SegmentView

    /// What `word` may be, between two folded syllables that are named by their hashes.
    func guesses(for word: String, after: UInt64?, before: UInt64?) -> [QueryToken.Guess] {
        let letters = Array(word.utf8)
        guard (2...Self.longest).contains(letters.count) else { return [] }
        let reach = letters.count >= 6 ? 2 : 1
        var found: [QueryToken.Guess] = []
        for candidate in vocabulary.near(letters, slips: reach) {
            let distance = EditDistance.between(letters, Array(candidate.letters), atMost: reach)
            guard let distance else { continue }
            let weight = likelihood(candidate.hash, distance: distance, after, before)
            found.append(QueryToken.Guess(syllable: candidate.hash, weight: weight))
        }
        return best(of: found)
    }

    private func likelihood(
        _ candidate: UInt64,
        distance: Int,
        _ after: UInt64?,
        _ before: UInt64?
    ) -> Double {
        let pairs = [
            after.map { Term.folded($0, candidate) }, before.map { Term.folded(candidate, $0) },
        ].compactMap { $0 }
        let support = pairs.count { !view.rows(folded: $0).isEmpty }
        let fit = [0.35, 0.8, 1.0][min(support, 2)]
        return fit * (distance <= 1 ? 0.8 : 0.45)
    }

    /// The likeliest few, a crowd of candidates counting less than a lone one.
    private func best(of found: [QueryToken.Guess]) -> [QueryToken.Guess] {
        let kept = found.sorted {
            $0.weight != $1.weight ? $0.weight > $1.weight : $0.syllable < $1.syllable
        }.prefix(Self.limit)
        let sum = kept.reduce(0) { $0 + $1.weight }
        return kept.map { guess in
            let share = 0.5 + 0.5 * guess.weight / sum
            return QueryToken.Guess(syllable: guess.syllable, weight: guess.weight * share)
        }
    }
}
