extension TermSketch {
    /// The longest lists that are tried, one after another, until a sketch is small enough.
    private static let ladder: [UInt32] = [PassageLists.most, 64, 32, 16]

    /// The sketch of published `passages`, with lists of those that hold each term, as far as
    /// `byteLimit` allows; without any, and then without terms, where it allows too little.
    package init(
        listing passages: [IndexedText],
        within byteLimit: Int = SketchFile.mostBytes,
        settings: IndexSettings = IndexSettings()
    ) {
        let plain = TermSketch(of: passages, settings: settings)
        let room = byteLimit - SketchFile.bytes(of: plain).count
        guard room > passages.count, passages.count <= PassageLists.mostPassages else {
            self = plain.bounded(to: byteLimit)
            return
        }
        let lists = plain.lists(of: passages, settings: settings)
        let listed = Self.ladder.lazy
            .map { plain.replacing(lists.narrowed(to: $0, of: plain.entries)) }
            .first { SketchFile.bytes(of: $0).count <= byteLimit }
        self = listed ?? plain
    }

    private func replacing(_ lists: PassageLists) -> TermSketch {
        TermSketch(
            passageCount: passageCount,
            meanLength: meanLength,
            saturation: saturation,
            lengthNorm: lengthNorm,
            entries: entries,
            lists: lists
        )
    }

    /// The lists of this sketch, which was made of the same `passages`.
    private func lists(of passages: [IndexedText], settings: IndexSettings) -> PassageLists {
        let lengths = passages.map {
            TermCounts.lengths(of: $0, leadLength: settings.leadLength)
        }
        let scale = ImpactScale(settings, lengths: lengths)
        let bytes = SketchImpact.bytes(ofStep: ImpactScale.step(settings))
        var next = listStarts()
        let count = entries.reduce(0) {
            $0 + ($1.frequency <= PassageLists.most ? Int($1.frequency) : 0)
        }
        var numbers = [UInt32](repeating: 0, count: count)
        var impacts = [UInt8](repeating: 0, count: count)
        for (number, passage) in passages.enumerated() {
            let terms = TermCounts(passage, leadLength: settings.leadLength)
            for (name, held) in terms.counts {
                guard let place = next[name] else { continue }
                let impact = scale.impact(
                    heading: Int(held.heading),
                    body: Int(held.body),
                    lengths: terms.lengths
                )
                numbers[place] = UInt32(number)
                impacts[place] = bytes[Int(impact)]
                next[name] = place + 1
            }
        }
        return PassageLists(
            longest: PassageLists.most,
            lengths: lengths.map { UInt32($0.body) },
            passages: numbers,
            impacts: impacts
        )
    }

    /// Where the list of each term that has one begins, by the term's name.
    private func listStarts() -> [UInt32: Int] {
        var starts: [UInt32: Int] = [:]
        var place = 0
        for entry in entries where entry.frequency <= PassageLists.most {
            starts[entry.name] = place
            place += Int(entry.frequency)
        }
        return starts
    }
}
