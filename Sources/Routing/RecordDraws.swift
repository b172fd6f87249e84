import Classification
import VietnameseText

/// Random numbers that follow from a record's id, so that what was left to chance can be told again.
struct RecordDraws {
    private var random: SeededRandom

    init(_ recordID: String) {
        random = SeededRandom(seed: TextHash.of(recordID))
    }

    /// From 0 to below 1.
    mutating func share() -> Double { Double(random.next() >> 11) * 0x1p-53 }

    /// Of mean 0 and variance 1: twelve even ones together are as good as normal.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + share() }
    }
}
