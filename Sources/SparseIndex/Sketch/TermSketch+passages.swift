extension TermSketch {
    /// The sketch of `passages`; they are read twice, so that no more than the sketch is kept.
    package init(of passages: [IndexedText], settings: IndexSettings = IndexSettings()) {
        let lengths = passages.map {
            TermCounts.lengths(of: $0, leadLength: settings.leadLength)
        }
        let scale = ImpactScale(settings, lengths: lengths)
        var held: [UInt32: (frequency: UInt32, impact: UInt8)] = [:]
        for passage in passages {
            let terms = TermCounts(passage, leadLength: settings.leadLength)
            for (name, count) in terms.counts {
                let impact = scale.impact(
                    heading: Int(count.heading),
                    body: Int(count.body),
                    lengths: terms.lengths
                )
                let known = held[name] ?? (0, 0)
                held[name] = (known.frequency + 1, max(known.impact, impact))
            }
        }
        let step = ImpactScale.step(settings)
        let syllables = lengths.reduce(0) { $0 + Double($1.body) }
        self.init(
            passageCount: UInt32(passages.count),
            meanLength: Float(syllables / Double(max(passages.count, 1))),
            saturation: Float(settings.saturation),
            lengthNorm: Float(settings.lengthNorm),
            entries: held.map { name, seen in
                Entry(
                    name: name,
                    frequency: seen.frequency,
                    impact: SketchImpact.byte(Double(Float(seen.impact) * step))
                )
            }.sorted { $0.name < $1.name }
        )
    }
}
