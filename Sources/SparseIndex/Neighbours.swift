/// Finds syllables of the index that an unknown syllable may be a mistyped form of.
///
/// Optimal-string-alignment distance 1, or 2 for six letters and more, over folded letters; a
/// candidate that makes a known pair with its neighbour in the query is preferred.
struct Neighbours {
    private static let limit = 3
    private static let longest = 12

    let space: TermSpace

    func guesses(for word: String, after: UInt32?, before: UInt32?) -> [QueryToken.Guess] {
        let letters = Array(word.utf8)
        guard (2...Self.longest).contains(letters.count) else { return [] }
        let reach = letters.count >= 6 ? 2 : 1
        var found: [QueryToken.Guess] = []
        for (number, candidate) in space.lexicon.words.enumerated()
        where abs(candidate.utf8.count - letters.count) <= reach && candidate.utf8.count > 1 {
            let distance = EditDistance.between(letters, Array(candidate.utf8), atMost: reach)
            guard let distance else { continue }
            let number = UInt32(number)
            let weight = likelihood(of: number, distance: distance, after: after, before: before)
            found.append(QueryToken.Guess(syllable: number, weight: weight))
        }
        return best(of: found)
    }

    private func likelihood(
        of candidate: UInt32,
        distance: Int,
        after: UInt32?,
        before: UInt32?
    ) -> Double {
        let pairs = [
            after.map { Gram($0, candidate) }, before.map { Gram(candidate, $0) },
        ].compactMap { $0 }
        let support = pairs.count { space.postings.frequency(of: $0) > 0 }
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
