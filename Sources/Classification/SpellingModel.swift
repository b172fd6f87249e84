import Glibc
import VietnameseText

/// Knows the words that questions are made of, and which follow which, without their marks.
///
/// Learnt from the training questions. A mistyped word is read as the known one that is near it in
/// letters and likely beside its neighbours: Shannon's noisy channel (Kernighan, Church, Gale 1990)
/// with candidates found by deleting letters on both sides (SymSpell, Garbe 2012).
struct SpellingModel: Sendable, Equatable {
    /// Words seen less often are taken for slips of their writers.
    private static let leastCount = 2
    /// More words than this would not fit the 16 bits that a pair gives each.
    static let wordLimit = 65_000

    /// Rarer pairs would make the model file larger than they make it better.
    private static let pairLimit = 80_000

    /// The known words, sorted.
    let words: [String]
    /// -ln of each word's share, in steps of ``step``.
    let costs: [UInt8]
    /// Pairs of words as the first's place above the second's, sorted.
    let pairs: [UInt32]
    /// -ln of each pair's share among the pairs with its first word, in steps of ``step``.
    let pairCosts: [UInt8]

    static let step: Float = 1.0 / 16

    let accents: AccentedForms
    let lookup: SpellingLookup

    init(
        words: [String],
        costs: [UInt8],
        accents: AccentedForms,
        pairs: [UInt32],
        pairCosts: [UInt8]
    ) {
        self.accents = accents
        self.words = words
        self.costs = costs
        self.pairs = pairs
        self.pairCosts = pairCosts
        lookup = SpellingLookup(words: words, pairs: pairs)
    }

    /// Learns from `texts`.
    init(_ texts: [String]) {
        let sequences = texts.map { text in
            Normalisation.normalise(Syllables.split(Composition.compose(text)))
        }
        var counts: [String: Int] = [:]
        for syllable in sequences.joined() where !syllable.isNumber {
            counts[syllable.folded, default: 0] += 1
        }
        let known = counts.filter { $0.value >= Self.leastCount && $0.key.utf8.count <= 20 }
        let words = known.keys.sorted { (known[$0] ?? 0, $1) > (known[$1] ?? 0, $0) }
            .prefix(Self.wordLimit).sorted()
        let places = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, UInt32($0)) })
        let following = Self.pairs(in: sequences, places)
        let total = words.reduce(0) { $0 + (known[$1] ?? 0) }
        let pairs = following.keys.sorted { (following[$1] ?? 0, $0) < (following[$0] ?? 0, $1) }
            .prefix(Self.pairLimit).sorted()
        self.init(
            words: words,
            costs: words.map { Self.cost(known[$0] ?? 1, of: total) },
            accents: AccentedForms(of: words, in: sequences),
            pairs: pairs,
            pairCosts: pairs.map {
                Self.cost(following[$0] ?? 1, of: known[words[Int($0 >> 16)]] ?? 1)
            }
        )
    }

    private static func pairs(
        in sequences: [[Syllable]],
        _ places: [String: UInt32]
    ) -> [UInt32: Int] {
        var counts: [UInt32: Int] = [:]
        for sequence in sequences {
            let numbers = sequence.map { places[$0.folded] }
            for (first, second) in zip(numbers, numbers.dropFirst()) {
                if let first, let second { counts[first << 16 | second, default: 0] += 1 }
            }
        }
        return counts
    }

    private static func cost(_ count: Int, of total: Int) -> UInt8 {
        UInt8(min(255, max(0, log(Double(total) / Double(count)) / Double(step)).rounded()))
    }
}
