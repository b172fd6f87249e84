import Glibc

/// The features that a model knows: those of enough texts, numbered, with how telling each is.
///
/// A feature of one or two texts says more about its author than about a domain; left out, it
/// also no longer takes the room of one that does.
struct FeatureLexicon: Sendable {
    /// The features' keys, ascending; a feature's number is its place here.
    let keys: [UInt64]
    /// ln(N / df) of each, in steps of ``step``.
    let idf: [UInt8]
    private let numbers: [UInt64: UInt32]

    static let step: Float = 1.0 / 24

    /// Numbers the features that at least `leastTexts` of `texts` have.
    init(_ texts: [FeatureCounts], leastTexts: Int) {
        var frequencies: [UInt64: UInt32] = [:]
        for text in texts {
            for item in text.items { frequencies[item.key, default: 0] += 1 }
        }
        let known = frequencies.filter { $0.value >= leastTexts }
        let total = Double(texts.count + 1)
        keys = known.keys.sorted()
        idf = keys.map { key in
            let value = log(total / Double(known[key] ?? 1)) / Double(Self.step)
            return UInt8(max(1, min(255, value.rounded())))
        }
        numbers = Dictionary(
            uniqueKeysWithValues: keys.enumerated().map { ($1, UInt32($0)) }
        )
    }

    /// The number of a feature and its idf; nil where the model does not know it.
    func find(_ key: UInt64) -> (place: UInt32, idf: Float)? {
        guard let number = numbers[key] else { return nil }
        return (number, Float(idf[Int(number)]) * Self.step)
    }
}
