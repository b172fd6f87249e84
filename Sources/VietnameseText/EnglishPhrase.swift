/// An English phrase of the glossary.
struct EnglishPhrase: Sendable {
    /// What Vietnamese documents write for it, syllable by syllable; empty where it says nothing.
    let vietnamese: [String]
    /// Whether it is a question word, which Vietnamese puts last.
    let asks: Bool
    /// Whether it is English in whatever company, as "passport" is and "can" is not.
    let isUnmistakable: Bool
}
