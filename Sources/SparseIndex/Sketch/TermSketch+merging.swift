extension TermSketch {
    /// Both as one: their passages and counts together, of each term the strongest impact.
    ///
    /// The numbers that impacts are made with stay those of this sketch; lists are left out.
    package func merged(with other: TermSketch) -> TermSketch {
        var merged: [Entry] = []
        merged.reserveCapacity(entries.count + other.entries.count)
        var (mine, its) = (entries[...], other.entries[...])
        while let left = mine.first, let right = its.first {
            if left.name == right.name {
                merged.append(left.joined(with: right))
            } else {
                merged.append(left.name < right.name ? left : right)
            }
            if left.name <= right.name { mine.removeFirst() }
            if right.name <= left.name { its.removeFirst() }
        }
        let whole = Float(passageCount) + Float(other.passageCount)
        let syllables =
            Float(passageCount) * meanLength + Float(other.passageCount) * other.meanLength
        return TermSketch(
            passageCount: UInt32(min(UInt64(passageCount) + UInt64(other.passageCount), 1 << 31)),
            meanLength: whole > 0 ? syllables / whole : 0,
            saturation: saturation,
            lengthNorm: lengthNorm,
            entries: merged + mine + its
        )
    }
}

extension TermSketch.Entry {
    fileprivate func joined(with other: TermSketch.Entry) -> TermSketch.Entry {
        TermSketch.Entry(
            name: name,
            frequency: UInt32(min(UInt64(frequency) + UInt64(other.frequency), 1 << 31)),
            impact: max(impact, other.impact)
        )
    }
}
