extension TermSketch {
    /// What the sketch says of a term; nil where it says nothing.
    package func entry(_ name: UInt32) -> Entry? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].name < name { low = middle + 1 } else { high = middle }
        }
        return low < entries.count && entries[low].name == name ? entries[low] : nil
    }

    /// The same sketch, believed by `share` from 0 to 1 only: its impacts and counts are so much
    /// less, and what it says of single passages is not looked at.
    package func believed(by share: Double) -> TermSketch {
        TermSketch(
            passageCount: passageCount,
            meanLength: meanLength,
            saturation: saturation,
            lengthNorm: lengthNorm,
            entries: entries.map { entry in
                Entry(
                    name: entry.name,
                    frequency: UInt32(max(Double(entry.frequency) * share, 1)),
                    impact: SketchImpact.byte(
                        Double(SketchImpact.values[Int(entry.impact)]) * max(share, 0.001)
                    )
                )
            }
        )
    }
}
