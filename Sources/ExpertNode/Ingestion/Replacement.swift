/// One text that another says it replaces.
package struct Replacement: Sendable, Hashable, Codable {
    /// Of the text that is replaced, for instance "100/2019/NĐ-CP".
    package let number: String
    /// What the new text is cited by.
    package let successor: String
    /// From when the new text is in force, `YYYY-MM-DD`, where it says so.
    package let since: String?

    package init(number: String, successor: String, since: String?) {
        self.number = number
        self.successor = successor
        self.since = since
    }

    /// `passages`, those marked whose text one of `replacements` names.
    ///
    /// Where several name it, the first to take effect counts.
    package static func mark(_ passages: [Passage], _ replacements: [Replacement]) -> [Passage] {
        let dated = replacements.sorted {
            ($0.since ?? "9", $0.successor) < ($1.since ?? "9", $1.successor)
        }
        let known = Dictionary(dated.map { ($0.number, $0) }) { first, _ in first }
        guard !known.isEmpty else { return passages }
        return passages.map { passage in
            guard let number = DocumentNumber.all(in: passage.document).first,
                let found = known[number.text]
            else { return passage }
            let named = Supersession(successor: found.successor, since: found.since)
            let told = passage.supersession?.completed(by: named) ?? named
            return told.holds(on: passage.asOf) ? passage.superseded(told) : passage
        }
    }
}
