package import SparseIndex
import VietnameseText

/// The questions of one domain from which those are drawn that audit a sketch.
///
/// Drawn is what the sketch would win: of some questions taken at random, sooner those of which it
/// claims much. What it claims wrongly in order to be asked is there with the rest, and an honest
/// expert is asked what it knows well.
package struct AuditQuestions: Sendable {
    /// In syllables; shorter ones say too little, longer ones are of several matters.
    private static let lengths = 5...25
    /// How many questions are looked at for one that is asked.
    static let looks = 32

    struct Row: Sendable {
        let text: String
        let pairs: [UInt32]
    }

    let rows: [Row]
    /// How much a pair says: by how few questions hold it.
    ///
    /// Sketches do not count: one that lies could make its lies look like common words.
    let rarities: [UInt32: Double]

    package init(_ questions: [String]) {
        rows = questions.compactMap { question in
            let pairs = SyllablePairs(question)
            guard Self.lengths.contains(pairs.syllables.count) else { return nil }
            return Row(text: question, pairs: Array(Set(pairs.names)).sorted())
        }
        var counts: [UInt32: Int] = [:]
        for pair in rows.flatMap(\.pairs) { counts[pair, default: 0] += 1 }
        let all = Double(rows.count)
        rarities = counts.mapValues { logarithm(1 + (all - Double($0) + 0.5) / (Double($0) + 0.5)) }
    }

    package var isEmpty: Bool { rows.isEmpty }

    /// A question that `sketch` claims to know; nil where it claims nothing of those looked at.
    package func draw(
        for sketch: TermSketch,
        using generator: inout some RandomNumberGenerator
    ) -> AuditQuestion? {
        let looked = (0..<min(Self.looks, rows.count)).compactMap { _ in
            rows.randomElement(using: &generator)
        }
        let found = looked.map { row in (row: row, claimed: claims(of: sketch, in: row)) }
        let most = found.reduce(0) { max($0, $1.claimed.share) }
        guard most > 0 else { return nil }
        let weights = found.map { Self.weight(of: $0.claimed.share / most) }
        var place = Double.random(in: 0..<weights.reduce(0, +), using: &generator)
        let drawn = zip(found, weights).first { _, weight in
            place -= weight
            return place < 0
        }
        guard let drawn = drawn?.0 ?? found.first else { return nil }
        let isPlain = Bool.random(using: &generator)
        let text = isPlain ? SyllablePairs(drawn.row.text).plain : drawn.row.text
        return AuditQuestion(text: text, claims: drawn.claimed.claims, isJumbled: false)
    }

    /// How often a question is drawn of which so much is claimed, beside the one with the most.
    ///
    /// Its eighth power: were the first always taken, lies a little below what an expert knows best
    /// would never be asked about.
    private static func weight(of share: Double) -> Double {
        let square = share * share
        return square * square * square * square
    }

    /// What `sketch` claims of a question's pairs, and how much of the question that is.
    private func claims(
        of sketch: TermSketch,
        in row: Row
    ) -> (share: Double, claims: [AuditQuestion.Claim]) {
        var (claimed, whole) = (0.0, 0.0)
        var claims: [AuditQuestion.Claim] = []
        for pair in row.pairs {
            let rarity = rarities[pair] ?? 0
            whole += rarity
            guard let entry = sketch.entry(pair) else { continue }
            let weight = rarity * Double(SketchImpact.values[Int(entry.impact)])
            claimed += weight
            claims.append(AuditQuestion.Claim(pair: pair, weight: weight))
        }
        return (whole > 0 ? claimed / whole : 0, claims)
    }
}
