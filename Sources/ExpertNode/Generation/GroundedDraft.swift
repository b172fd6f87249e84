/// A text on its way from a model, each sentence checked as soon as the next begins.
struct GroundedDraft: Sendable {
    /// Supported sentences with which an answer is long enough.
    private static let enough = 8
    /// Unsupported sentences in a row after which no more is expected.
    private static let patience = 4

    /// Bytes after which it is worth looking for a sentence's end again.
    private static let stride = 64

    private let check: GroundingCheck
    private var text = ""
    private var looked = 0
    private var settled = 0
    private var kept = 0
    private var misses = 0

    init(_ check: GroundingCheck) {
        self.check = check
    }

    /// What holds of the text, up to where it has come.
    var supported: [GroundedSentence] { check.supported(in: text) }

    /// Adds `piece`, and says whether to read on.
    mutating func add(_ piece: String) -> Bool {
        text += piece
        guard text.utf8.count - looked >= Self.stride else { return true }
        looked = text.utf8.count
        let sentences = CitedSentence.split(text)
        for sentence in sentences.dropLast().dropFirst(settled) {
            let holds = check.support(for: sentence) != nil
            kept += holds ? 1 : 0
            misses = holds ? 0 : misses + 1
        }
        settled = max(settled, sentences.count - 1)
        return kept < Self.enough && misses < Self.patience
    }
}
