/// What an expert says of its passages without showing them: which terms, in how many, how strongly.
///
/// The strongest impact of a term in any passage bounds what the expert can answer with; the number
/// of passages tells how much it knows (Aly, Hiemstra, Demeester 2013, "Taily"; Turtle and Flood
/// 1995). An immutable value; ``SketchFile`` is its binary form.
package struct TermSketch: Sendable, Equatable {
    /// One term and what the expert says of it.
    package struct Entry: Sendable, Equatable {
        /// See ``SketchNamespace/name(of:)``.
        package let name: UInt32
        /// How many passages hold it.
        package let frequency: UInt32
        /// The strongest impact in one of them, on the scale of ``SketchImpact``.
        package let impact: UInt8

        package init(name: UInt32, frequency: UInt32, impact: UInt8) {
            self.name = name
            self.frequency = frequency
            self.impact = impact
        }
    }

    /// What a sketch may take when an owner does not say otherwise.
    package static let defaultLimit = 64 * 1024

    package let passageCount: UInt32
    /// Of the passages' bodies, in syllables.
    package let meanLength: Float
    /// BM25's k1 and b, with which the impacts were made.
    package let saturation: Float
    package let lengthNorm: Float
    /// By name, ascending; each name once.
    package let entries: [Entry]
    /// Which passages hold them; nil where the owner shows nothing of a single passage.
    package let lists: PassageLists?

    init(
        passageCount: UInt32,
        meanLength: Float,
        saturation: Float,
        lengthNorm: Float,
        entries: [Entry],
        lists: PassageLists? = nil
    ) {
        self.passageCount = passageCount
        self.meanLength = meanLength
        self.saturation = saturation
        self.lengthNorm = lengthNorm
        self.entries = entries
        self.lists = lists
    }

    /// How many entries it has, and passages with their lists.
    package var size: Int {
        entries.count + (lists.map { $0.passages.count + $0.lengths.count } ?? 0)
    }

    /// Without the terms that fewer than `least` passages hold: a single passage's words are its
    /// owner's.
    package func withoutRare(below least: UInt32 = 2) -> TermSketch {
        replacing(entries.filter { $0.frequency >= least })
    }

    /// As many of the terms as `byteLimit` bytes and `most` terms hold, without lists.
    ///
    /// Kept are those that tell most; the same sketch gives the same every time.
    package func bounded(to byteLimit: Int = defaultLimit, most: Int = .max) -> TermSketch {
        var left = byteLimit - SketchFile.headerSize
        var kept: [Entry] = []
        for entry in mostTelling(most) {
            let size = SketchFile.size(of: entry)
            guard size <= left else { break }
            left -= size
            kept.append(entry)
        }
        return replacing(kept.sorted { $0.name < $1.name })
    }

    /// The `count` terms that tell most, the foremost first: those that a bound keeps.
    package func mostTelling(_ count: Int) -> [Entry] {
        let values = entries.map(value)
        let ranked = entries.indices.sorted {
            values[$0] != values[$1] ? values[$0] > values[$1] : entries[$0].name < entries[$1].name
        }
        return ranked.prefix(max(count, 0)).map { entries[$0] }
    }

    /// What a term is worth to who chooses: the strongest impact, more where many passages hold
    /// the term, less where most do.
    private func value(_ entry: Entry) -> Double {
        let frequency = Double(entry.frequency)
        let rarity = logarithm(1 + Double(passageCount) / frequency)
        let impact = Double(SketchImpact.values[Int(entry.impact)])
        return impact * frequency.squareRoot() * rarity
    }

    private func replacing(_ entries: [Entry]) -> TermSketch {
        TermSketch(
            passageCount: passageCount,
            meanLength: meanLength,
            saturation: saturation,
            lengthNorm: lengthNorm,
            entries: entries
        )
    }
}
