/// What is chosen or left as one: a sentence, or a list with the sentence that announces it.
struct SentenceUnit: Sendable {
    private static let listLimit = 10
    /// What a list as a whole may answer; of amounts too, each item being a case of its own.
    private static let listed: Set<QuestionKind> = [
        .procedure, .list, .papers, .signs, .condition, .money, .count, .amount,
    ]

    private(set) var sentences: [PreparedText.Sentence]
    /// The terms of the question that stand in it.
    private(set) var found: Set<String> = []
    /// The kinds asked for that its shape answers.
    private(set) var kinds: Set<QuestionKind> = []

    /// The sentences of `text`; items of a list that is asked for stay with what announces them.
    static func units(of text: PreparedText, for question: PreparedQuestion) -> [SentenceUnit] {
        let keepsLists = !question.kinds.isDisjoint(with: listed)
        var units: [SentenceUnit] = []
        for sentence in text.sentences {
            let joins = keepsLists && sentence.isListItem
            if joins, let last = units.indices.last, units[last].sentences.count <= listLimit {
                units[last].add(sentence, for: question)
            } else {
                var unit = SentenceUnit(sentences: [])
                unit.add(sentence, for: question)
                units.append(unit)
            }
        }
        return units
    }

    private mutating func add(_ sentence: PreparedText.Sentence, for question: PreparedQuestion) {
        sentences.append(sentence)
        found.formUnion(question.terms.found(in: sentence.terms))
        kinds.formUnion(sentence.kinds.intersection(question.kinds))
    }
}
