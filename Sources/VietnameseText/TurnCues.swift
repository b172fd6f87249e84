/// What the words of one turn of a conversation say about whether it leans on what went before.
///
/// Read from tables of Vietnamese (and a little English) connectives, pronouns and phrases of
/// ellipsis, in their folded forms where a turn is typed without marks.
package struct TurnCues: Sendable {
    /// What a word counts that belongs to a field and names no matter by itself.
    private static let generalWeight = 0.5
    /// How much a turn may name before a pronoun that then stands for just that.
    private static let antecedent = 1.5

    /// Its syllables, courtesies included.
    package private(set) var syllables = 0
    /// How much it names of its own: 1 for each syllable that is in no table.
    package private(set) var substance = 0.0
    /// Thanks, a greeting, assent: it asks nothing.
    package private(set) var isCourtesy = true
    /// Announces another subject.
    package private(set) var departs = false
    /// Opens as a first question does: "cho hỏi".
    package private(set) var opens = false
    /// Begins by taking up what was said: "còn …".
    package private(set) var resumes = false
    /// Begins as what takes up may, and what does not: "vậy …", "nếu …".
    package private(set) var joins = false
    /// Puts the question asked before to something else: "… thì sao".
    package private(set) var closes = false
    /// Has a question word.
    package private(set) var asks = false
    /// Has a pronoun that stands for nothing in the turn itself.
    package private(set) var points = false
    /// Speaks to who answers, not of a matter.
    package private(set) var addresses = false
    /// The syllables that name something, folded.
    package private(set) var names: Set<UInt64> = []

    package init(_ composed: String) {
        let syllables = Syllables.split(composed)
        let isBare = syllables.allSatisfy { $0.hash == $0.foldedHash }
        let phrases = isBare ? TurnPhrases.bare : TurnPhrases.accented
        self.syllables = syllables.count
        var index = 0
        var isFirst = true
        while index < syllables.count {
            let match = phrases.match(at: index, of: syllables, opens: isFirst)
            let range = index..<index + match.length
            note(match.role, syllables[range])
            if match.role != .courtesy { isFirst = false }
            index = range.upperBound
        }
    }

    private mutating func note(_ role: TurnRole, _ words: ArraySlice<Syllable>) {
        switch role {
        case .courtesy, .resuming, .joining, .function: break
        default: isCourtesy = false
        }
        switch role {
        case .departing: departs = true
        case .opening: opens = true
        case .resuming: resumes = true
        case .joining: joins = true
        case .closing: closes = true
        case .pointing: points = points || substance <= Self.antecedent
        case .addressing: addresses = true
        case .general: substance += Self.generalWeight
        case .content:
            substance += Double(words.count)
            names.formUnion(words.map(\.foldedHash))
        case .asking: asks = true
        case .courtesy, .aspect, .function, .number: break
        }
    }
}
