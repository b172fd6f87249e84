/// The numbers of the ranking function.
///
/// BM25F (Robertson, Zaragoza, Taylor 2004) over accented and folded syllables, one and two at a
/// time. The defaults were chosen on Vietnamese law, health, school-rule and review corpora, where
/// pairs of syllables bring more than any word segmentation does; ``SettingsTuning`` finds those of
/// a ministry's own questions.
///
/// ``saturation``, ``lengthNorm``, ``headingWeight`` and ``leadLength`` are worked into an index when
/// it is built and looked at no more; the others are for each search.
package struct IndexSettings: Sendable, Equatable, Codable {
    /// How fast repetition of a term stops counting.
    package var saturation: Double = 1.2
    /// How strongly long texts are held back, from 0 to 1.
    package var lengthNorm: Double = 0.7
    package var headingWeight: Double = 2.5
    /// How many syllables of a text without a heading are taken for one.
    package var leadLength: Int = 6
    /// What a pair of syllables counts, a single accented syllable counting 1.
    package var pairWeight: Double = 0.6
    /// What a folded syllable counts beside its accented form.
    package var foldedWeight: Double = 0.25
    /// What a folded pair counts beside its accented form.
    package var foldedPairWeight: Double = 0.35
    /// What a concept counts that query and text name in words of their own.
    package var conceptWeight: Double = 0.3
    /// What a word of the question's frame ("cho tôi hỏi", "là gì") counts.
    package var frameWeight: Double = 0.5
    /// Below this share of accented syllables a query is read by its folded form alone.
    package var unaccentedShare: Double = 0.15
    /// Above this share the folded form is only a help.
    package var accentedShare: Double = 0.55
    /// How many syllables of a query are read.
    package var queryLimit: Int = 512

    package init() {}
}

extension IndexSettings {
    /// The most syllables that a query may be read to, and that may stand for a heading.
    private static let most = 10_000

    /// Whether a search with these numbers is bounded: weights from 0 to 1000, lengths to 10,000.
    private var isSound: Bool {
        let weights = [
            saturation, headingWeight, pairWeight, foldedWeight, foldedPairWeight, conceptWeight,
            frameWeight,
        ]
        return weights.allSatisfy { (0...1000).contains($0) } && saturation > 0
            && [lengthNorm, unaccentedShare, accentedShare].allSatisfy { (0...1).contains($0) }
            && unaccentedShare < accentedShare
            && [leadLength, queryLimit].allSatisfy { (0...Self.most).contains($0) }
    }

    /// Refuses numbers that are not sound, as a file that was written by hand may have.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        saturation = try values.decode(Double.self, forKey: .saturation)
        lengthNorm = try values.decode(Double.self, forKey: .lengthNorm)
        headingWeight = try values.decode(Double.self, forKey: .headingWeight)
        leadLength = try values.decode(Int.self, forKey: .leadLength)
        pairWeight = try values.decode(Double.self, forKey: .pairWeight)
        foldedWeight = try values.decode(Double.self, forKey: .foldedWeight)
        foldedPairWeight = try values.decode(Double.self, forKey: .foldedPairWeight)
        conceptWeight = try values.decode(Double.self, forKey: .conceptWeight)
        frameWeight = try values.decode(Double.self, forKey: .frameWeight)
        unaccentedShare = try values.decode(Double.self, forKey: .unaccentedShare)
        accentedShare = try values.decode(Double.self, forKey: .accentedShare)
        queryLimit = try values.decode(Int.self, forKey: .queryLimit)
        guard isSound else {
            let reason = "the ranking's numbers are out of bounds; build again"
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: reason)
            )
        }
    }
}
