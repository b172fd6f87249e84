/// Tells which sentences of a generated text the passages support.
///
/// A sentence counts only where a passage that it cites has, in up to three neighbouring sentences,
/// four fifths of its pairs of syllables, all of its numbers, and as many denials.
package struct GroundingCheck: Sendable {
    private let passages: [Passage]
    private let sentences: [PassageSentences]

    /// A check against `passages`, which the text cites by their places from 1.
    package init(passages: [Passage]) {
        self.passages = passages
        sentences = passages.map(PassageSentences.init)
    }

    /// The supported sentences of `text`, in its order.
    package func supported(in text: String) -> [GroundedSentence] {
        CitedSentence.split(text).compactMap(support)
    }

    func support(for sentence: CitedSentence) -> GroundedSentence? {
        let content = SentenceContent(sentence.text)
        for number in sentence.cited where passages.indices.contains(number - 1) {
            if let quotes = sentences[number - 1].support(for: content) {
                return GroundedSentence(
                    text: sentence.text,
                    passage: passages[number - 1],
                    quotes: quotes
                )
            }
        }
        return nil
    }
}
