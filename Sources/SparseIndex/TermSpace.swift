/// One form of the syllables of an index, accented or folded: their numbers and postings.
struct TermSpace: Sendable {
    let lexicon: Lexicon
    let postings: Postings
}
