import VietnameseText

/// A heading and its text, cut and looked through once so that many questions can be asked of it.
package struct PreparedText: Sendable {
    struct Sentence: Sendable {
        let span: TextSpan
        let isListItem: Bool
        let terms: Set<String>
        /// The kinds of question that its shape can answer.
        let kinds: Set<QuestionKind>
    }

    let headingTerms: Set<String>
    /// The content terms of the heading with what each counts.
    let headingWeights: QuestionTerms
    /// The kinds of question that the heading promises an answer to.
    let headingKinds: Set<QuestionKind>
    let sentences: [Sentence]

    /// Prepares a composed `body`; the spans of its sentences point into it.
    package init(heading: String, body: String, idf: (String) -> Double) {
        headingTerms = QuestionTerms.terms(of: heading)
        headingWeights = QuestionTerms(heading: heading, idf: idf)
        headingKinds = QuestionKind.answered(under: heading)
        let scalars = Array(body.unicodeScalars)
        sentences = Sentences.split(body).map { span in
            let isListItem = Self.isListItem(span, in: scalars)
            let shape = SentenceShape(span.text, isListItem: isListItem)
            return Sentence(
                span: span,
                isListItem: isListItem,
                terms: QuestionTerms.terms(of: span.text),
                kinds: Set(QuestionKind.allCases.filter { shape.fits($0) })
            )
        }
    }

    /// Whether a dash or a bullet opens the sentence or stands right before it on its line.
    private static func isListItem(_ span: TextSpan, in scalars: [Unicode.Scalar]) -> Bool {
        let marks: Set<Unicode.Scalar> = ["-", "•", "*", "+"]
        if let first = span.text.unicodeScalars.first, marks.contains(first) { return true }
        var place = span.range.lowerBound - 1
        while place >= 0, place < scalars.count, scalars[place] == " " { place -= 1 }
        guard place >= 0, place < scalars.count, marks.contains(scalars[place]) else {
            return false
        }
        return place == 0 || scalars[place - 1] == "\n"
    }
}
