/// A question with its kind and weighed terms, made once and asked of many texts.
package struct PreparedQuestion: Sendable {
    /// What is asked for; empty where no cue tells.
    package let kinds: Set<QuestionKind>
    let terms: QuestionTerms

    /// Prepares a question for many texts.
    ///
    /// - Parameters:
    ///   - question: what is asked, in any Unicode form.
    ///   - context: what the question needs from what was said before it; its terms count less.
    ///   - contextWeight: what a term of the context counts, a term of the question counting 1.
    ///   - idf: the weight of a folded syllable, or of two with a space between them.
    package init(
        _ question: String,
        context: String = "",
        contextWeight: Double = 0.4,
        idf: (String) -> Double
    ) {
        kinds = QuestionKind.asked(in: question)
        terms = QuestionTerms(
            question: question,
            context: context,
            contextWeight: contextWeight,
            idf: idf
        )
    }
}
