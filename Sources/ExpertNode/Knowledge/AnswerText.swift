import Evidence
import VietnameseText

/// Writes quoted sentences as one text.
enum AnswerText {
    /// Sentences with a space between them, list items on lines of their own.
    static func text(of sentences: [RankedSentence]) -> String {
        var text = ""
        for sentence in sentences {
            if sentence.isListItem {
                text += (text.isEmpty ? "- " : "\n- ") + sentence.span.text
            } else {
                text += (text.isEmpty ? "" : " ") + sentence.span.text
            }
        }
        return text
    }
}
