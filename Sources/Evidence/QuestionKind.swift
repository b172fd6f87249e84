import VietnameseText

/// What kind of thing a question asks for, so that headings and sentences can be seen to hold it.
package enum QuestionKind: String, Sendable, CaseIterable {
    case time, money, count, amount, place, person, papers, condition, signs, definition, list
    case sanction, procedure, yesNo, other

    /// Whether what is promised or asked as one may be the other: an amount without its unit may
    /// be money as well as a count of anything else.
    func agrees(with other: QuestionKind) -> Bool {
        switch (self, other) {
        case (.amount, .money), (.amount, .count), (.money, .amount), (.count, .amount): true
        default: self == other
        }
    }

    /// The first kind, in the order of the cases, that `question` asks for, accented or not.
    package init(of question: String) {
        let kinds = Self.asked(in: question)
        self = Self.allCases.first { kinds.contains($0) } ?? .other
    }

    /// The kinds that `question` asks for, empty where no cue tells.
    ///
    /// What often goes with another request ("làm thủ tục ở đâu", "… có được không") counts only
    /// where nothing else is asked.
    package static func asked(in question: String) -> Set<QuestionKind> {
        let syllables = Syllables.split(Composition.compose(question))
        let cues = KindCues.vietnamese.matches(in: Expansion.expandQuestion(syllables))
        let strong = cues.filter { !$0.isWeak }
        let kinds = Set((strong.isEmpty ? cues : strong).flatMap(\.kinds))
        // "gì" alone makes a list only where it does not finish another request.
        return kinds.count > 1 ? kinds.subtracting([.list]) : kinds
    }

    /// The kinds that a passage under `heading` answers: every cue counts.
    static func answered(under heading: String) -> Set<QuestionKind> {
        let syllables = Syllables.split(Composition.compose(heading))
        let cues = KindCues.vietnamese.matches(in: Expansion.expand(syllables))
        return Set(cues.flatMap(\.kinds))
    }
}
