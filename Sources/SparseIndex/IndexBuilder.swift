import VietnameseText

/// Counts the syllables of texts and turns the counts into a ``SparseIndex``.
struct IndexBuilder {
    private let settings: IndexSettings
    private var ids: [String] = []
    private var lengths: [FieldCounts] = []
    private var accented = SpaceBuilder()
    private var folded = SpaceBuilder()

    init(settings: IndexSettings) {
        self.settings = settings
    }

    mutating func add(_ text: IndexedText) {
        let heading = syllables(of: text.heading)
        let body = syllables(of: text.body)
        let document = Int32(ids.count)
        ids.append(text.id)
        lengths.append(FieldCounts(heading: Float(heading.count), body: Float(body.count)))
        accented.add(
            heading: FieldWords(words: heading.map(\.text)),
            body: FieldWords(words: body.map(\.text)),
            document: document
        )
        folded.add(heading: foldedWords(heading), body: foldedWords(body), document: document)
    }

    func build() -> (ids: [String], accented: TermSpace, folded: TermSpace) {
        let norms = fieldNorms()
        return (
            ids, accented.build(norms: norms, settings: settings),
            folded.build(norms: norms, settings: settings)
        )
    }

    private func foldedWords(_ syllables: [Syllable]) -> FieldWords {
        let concepts = Concepts.vietnamese.matches(in: syllables).map(\.term)
        return FieldWords(words: syllables.map(\.folded), concepts: concepts)
    }

    private func syllables(of text: String) -> [Syllable] {
        Expansion.expand(Syllables.split(Composition.compose(text)))
    }

    /// What the counts of each text are divided by, for being longer than the average.
    private func fieldNorms() -> [FieldCounts] {
        let count = Float(max(lengths.count, 1))
        let averageHeading = max(lengths.reduce(0) { $0 + $1.heading } / count, 1)
        let averageBody = max(lengths.reduce(0) { $0 + $1.body } / count, 1)
        let strength = Float(settings.lengthNorm)
        return lengths.map {
            FieldCounts(
                heading: 1 - strength + strength * $0.heading / averageHeading,
                body: 1 - strength + strength * $0.body / averageBody
            )
        }
    }
}
