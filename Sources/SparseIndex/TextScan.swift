import VietnameseText

/// A run of texts taken apart: what stands in them, by the upper bits of the terms' names.
struct TextScan: Sendable {
    /// How many ways the occurrences are parted, so that each part can be sorted by itself.
    static let shardBits = 8

    private(set) var shards: [[Occurrence]]
    /// How many syllables each text's heading and body have.
    private(set) var lengths: [(heading: Int32, body: Int32)] = []
    /// The words without their marks, by their hashes.
    private(set) var words: [UInt64: String] = [:]

    /// Reads `texts`, the first of which is number `first` of the index.
    init(_ texts: ArraySlice<IndexedText>, first: Int, settings: IndexSettings) {
        shards = Array(repeating: [], count: 1 << Self.shardBits)
        lengths.reserveCapacity(texts.count)
        for (place, text) in texts.enumerated() {
            let document = UInt32(first + place)
            let heading = Self.syllables(of: text.heading)
            let body = Self.syllables(of: text.body)
            // A text begins with what it is about: without a heading, its first words are one.
            let lead = heading.isEmpty ? Array(body.prefix(settings.leadLength)) : heading
            add(lead, document: document, isHeading: true)
            add(body, document: document, isHeading: false)
            lengths.append((Int32(lead.count), Int32(body.count)))
        }
    }

    private static func syllables(of text: String) -> [Syllable] {
        Expansion.expand(Syllables.split(Composition.compose(text)))
    }

    private mutating func add(_ syllables: [Syllable], document: UInt32, isHeading: Bool) {
        for place in syllables.indices {
            add(Term(syllables[place]), document, isHeading)
            note(syllables[place])
            guard place + 1 < syllables.count else { break }
            add(Term(syllables[place], syllables[place + 1]), document, isHeading)
        }
        for concept in Concepts.vietnamese.matches(in: syllables) {
            add(Term(concept: concept.term), document, isHeading)
        }
    }

    @inline(__always)
    private mutating func add(_ term: Term, _ document: UInt32, _ isHeading: Bool) {
        let shard = Int(term.folded >> UInt64(64 - Self.shardBits))
        shards[shard].append(Occurrence(term, document: document, isHeading: isHeading))
    }

    private mutating func note(_ syllable: Syllable) {
        guard words[syllable.foldedHash] == nil, !syllable.isNumber else { return }
        words[syllable.foldedHash] = syllable.folded
    }
}
