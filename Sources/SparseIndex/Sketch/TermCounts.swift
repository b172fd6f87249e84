import VietnameseText

/// How often each term stands in a passage's heading and body, by the names of ``SketchNamespace``.
///
/// The terms are those of the index: a passage without a heading has its first syllables for one.
package struct TermCounts: Sendable {
    package struct Count: Sendable, Equatable {
        package var heading: Int32 = 0
        package var body: Int32 = 0
    }

    package private(set) var counts: [UInt32: Count] = [:]
    /// In syllables.
    let lengths: (heading: Int32, body: Int32)

    package init(_ text: IndexedText, leadLength: Int = IndexSettings().leadLength) {
        let (lead, body) = Self.fields(of: text, leadLength: leadLength)
        lengths = (Int32(lead.count), Int32(body.count))
        counts.reserveCapacity(4 * (lead.count + body.count))
        add(lead, to: \.heading)
        add(body, to: \.body)
    }

    /// How many syllables heading and body have.
    static func lengths(of text: IndexedText, leadLength: Int) -> (heading: Int32, body: Int32) {
        let (lead, body) = fields(of: text, leadLength: leadLength)
        return (Int32(lead.count), Int32(body.count))
    }

    /// The syllables of heading and body, as the index reads them.
    static func fields(
        of text: IndexedText,
        leadLength: Int
    ) -> (lead: [Syllable], body: [Syllable]) {
        let heading = syllables(of: text.heading)
        let body = syllables(of: text.body)
        return (heading.isEmpty ? Array(body.prefix(leadLength)) : heading, body)
    }

    private static func syllables(of text: String) -> [Syllable] {
        Expansion.expand(Syllables.split(Composition.compose(text)))
    }

    private mutating func add(
        _ syllables: [Syllable],
        to field: WritableKeyPath<Count, Int32>
    ) {
        for place in syllables.indices {
            let names = SketchNamespace.names(syllables[place])
            counts[names.accented, default: Count()][keyPath: field] += 1
            counts[names.folded, default: Count()][keyPath: field] += 1
            guard place + 1 < syllables.count else { break }
            let pair = SketchNamespace.names(syllables[place], syllables[place + 1])
            counts[pair.accented, default: Count()][keyPath: field] += 1
            counts[pair.folded, default: Count()][keyPath: field] += 1
        }
    }
}
