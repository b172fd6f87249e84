import VietnameseText

/// How terms are written whose names a sketch holds: its owner, who has the passages, can tell.
package struct TermSpellings: Sendable {
    /// By name, where the term stands in a passage and is no folded form.
    package private(set) var texts: [UInt32: String] = [:]

    /// Looks for `names` in `passages`.
    package init(
        of names: Set<UInt32>,
        in passages: [IndexedText],
        leadLength: Int = IndexSettings().leadLength
    ) {
        for passage in passages where texts.count < names.count {
            let (lead, body) = TermCounts.fields(of: passage, leadLength: leadLength)
            for syllables in [lead, body] {
                for place in syllables.indices {
                    add(syllables[place].text, .accented, names)
                    guard place + 1 < syllables.count else { break }
                    let pair = "\(syllables[place].text) \(syllables[place + 1].text)"
                    add(pair, .accentedPair, names)
                }
            }
        }
    }

    private mutating func add(_ term: String, _ kind: SketchNamespace, _ names: Set<UInt32>) {
        let name = kind.name(of: term)
        if names.contains(name) { texts[name] = term }
    }
}
