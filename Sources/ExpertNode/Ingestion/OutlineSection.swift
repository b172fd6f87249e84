/// What passages are cut from, and never across: an Điều, an appendix, the text under a heading.
struct OutlineSection {
    /// What it is cited by within the document: "Điều 7", "Phụ lục I"; empty for the whole.
    let place: String
    /// What it is called, for readers and for search.
    let heading: String
    /// Another name for the document, where the section stands in one that it encloses.
    var enclosed: String?
    /// Whether long paragraphs repeat their first sentence in each passage.
    let repeatsLead: Bool
    var lines: [OutlineLine] = []
    /// The text where no line follows: the title of an article that is nothing but it.
    var fallback: String?
    private(set) var isTitleOnly = false

    mutating func useFallback() {
        guard !isReadable, let fallback, !fallback.isEmpty else { return }
        lines = [OutlineLine(fallback, depth: 0)]
        isTitleOnly = true
    }

    /// Whether there is anything to read in it.
    var isReadable: Bool {
        lines.contains { $0.text.unicodeScalars.contains(where: \.isWritten) }
    }
}
