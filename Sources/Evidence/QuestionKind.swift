import VietnameseText

/// What kind of thing a question asks for, so that a sentence can be seen to hold it.
package enum QuestionKind: String, Sendable, CaseIterable {
    case amount, time, place, person, procedure, yesNo, definition, list, other

    /// Recognises the kind from the words of `question`, accented or not.
    ///
    /// Of several cues the one that stands first in ``QuestionCues`` decides.
    package init(of question: String) {
        let syllables = Syllables.split(Composition.compose(question))
        let accented = " " + syllables.map(\.text).joined(separator: " ") + " "
        let folded = " " + syllables.map(\.folded).joined(separator: " ") + " "
        let isAccented = syllables.contains { $0.text != $0.folded }
        let cue = QuestionCues.all.first { cue in
            cue.isFound(accented: accented, folded: isAccented ? nil : folded)
        }
        self = cue?.kind ?? .other
    }
}
