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

    /// Hands over those of `items` that are known: which item, its number and its idf.
    func find(
        _ items: [FeatureCounts.Item],
        _ known: (_ item: Int, _ place: UInt32, _ idf: Float) -> Void
    ) {
        for index in items.indices {
            guard let number = numbers[items[index].key] else { continue }
            known(index, number, Float(idf[Int(number)]) * Self.step)
        }
    }
}
