/// Sketches and questions of a made-up language, for measuring the choice among very many experts.
///
/// Syllables follow Zipf's law, half by the whole language and half by the expert's topic, and each
/// has its usual followers, so that pairs are shared as they are in a language. Seeded: the same
/// numbers give the same network.
package struct SyntheticNetwork: Sendable {
    private static let syllables = 7000
    private static let foldedSyllables = 2500
    private static let followers = 40
    private static let topicSize = 50
    private static let passages: UInt32 = 1000
    /// How often the commonest syllable of a topic stands in a passage.
    private static let frequency = 8.0
    /// What a pair's first place among the followers makes of that.
    private static let pairShare = 0.15

    private var state: UInt64
    private let topics: Int

    package init(experts: Int, seed: UInt64) {
        state = seed
        topics = max(experts / Self.topicSize, 1)
    }

    /// A sketch of `terms` entries, those that tell most of somewhat more.
    package mutating func sketch(expert: Int, terms: Int) -> TermSketch {
        var shares: [UInt32: Double] = [:]
        let wanted = terms + min(terms, 1000)
        shares.reserveCapacity(wanted + 4)
        let topic = expert % topics
        var syllable = syllable(topic)
        while shares.count < wanted {
            let next = follower(of: syllable, topic: topic)
            let (single, pair) = (Self.single(syllable.name), Self.pair(syllable.name, next.name))
            for name in [single.accented, single.folded] {
                shares[name] = Self.share(often: Self.frequency / Double(syllable.rank + 1))
            }
            for name in [pair.accented, pair.folded] {
                let often = Self.pairShare * Self.frequency / Double(syllable.rank + 1)
                shares[name] = Self.share(often: often)
            }
            syllable = next
        }
        return sketch(shares).bounded(most: terms)
    }

    private mutating func sketch(_ shares: [UInt32: Double]) -> TermSketch {
        TermSketch(
            passageCount: Self.passages,
            meanLength: 150,
            saturation: 1.2,
            lengthNorm: 0.7,
            entries: shares.keys.sorted().map { name in
                let frequency = Double(Self.passages) * (shares[name] ?? 0)
                return TermSketch.Entry(
                    name: name,
                    frequency: UInt32(max(1, frequency.rounded())),
                    impact: UInt8(160 + number(75))
                )
            }
        )
    }

    /// The share of passages that hold what stands in one so often on average (Poisson).
    private static func share(often: Double) -> Double { 1 - exponential(-often) }

    /// A question of `length` syllables about what an expert knows.
    package mutating func question(expert: Int, length: Int) -> ExpertQuery {
        let topic = expert % topics
        var terms: [ExpertQuery.Term] = []
        var syllable = syllable(topic)
        for _ in 0..<length {
            let next = follower(of: syllable, topic: topic)
            let (single, pair) = (Self.single(syllable.name), Self.pair(syllable.name, next.name))
            terms.append(
                .init(accented: single.accented, folded: single.folded, isPair: false, weight: 1)
            )
            terms.append(
                .init(accented: pair.accented, folded: pair.folded, isPair: true, weight: 0.6)
            )
            syllable = next
        }
        return ExpertQuery(terms: terms, accentTrust: 1)
    }

    private static func single(_ syllable: Int) -> (accented: UInt32, folded: UInt32) {
        (name(1, syllable), name(3, syllable % foldedSyllables))
    }

    private static func pair(_ first: Int, _ second: Int) -> (accented: UInt32, folded: UInt32) {
        let folded = first % foldedSyllables * foldedSyllables + second % foldedSyllables
        return (name(2, first * syllables + second), name(4, folded))
    }

    private static func name(_ space: UInt64, _ number: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: mix(space << 56 | UInt64(number)))
    }

    /// A syllable, and how common it is where it was drawn.
    private struct Drawn {
        let name: Int
        let rank: Int
    }

    private mutating func follower(of syllable: Drawn, topic: Int) -> Drawn {
        guard number(10) < 7 else { return self.syllable(topic) }
        let usual = rank(Self.followers)
        let name = Self.mix(UInt64(syllable.name * Self.followers + usual))
        return Drawn(name: Int(name % UInt64(Self.syllables)), rank: syllable.rank + usual)
    }

    /// Half of them in the language's order, half in the topic's own.
    private mutating func syllable(_ topic: Int) -> Drawn {
        let rank = rank(Self.syllables)
        guard number(2) == 0 else { return Drawn(name: rank, rank: rank) }
        let own = Self.mix(UInt64(topic) << 32 | UInt64(rank)) % UInt64(Self.syllables)
        return Drawn(name: Int(own), rank: rank)
    }

    /// A place from 0 up to `count`, by Zipf's law: its logarithm is even.
    private mutating func rank(_ count: Int) -> Int {
        let even = Double(number(1 << 24)) / Double(1 << 24)
        return min(Int(exponential(even * logarithm(Double(count)))), count - 1)
    }

    private mutating func number(_ below: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Int(Self.mix(state) % UInt64(below))
    }

    /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
