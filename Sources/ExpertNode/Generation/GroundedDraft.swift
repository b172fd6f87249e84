/// A text on its way from a model, each sentence checked as soon as the next begins.
struct GroundedDraft: Sendable {
    /// Supported sentences with which an answer is long enough.
    private static let enough = 8
    /// Unsupported sentences in a row after which no more is expected.
    private static let patience = 4
    /// Bytes after which it is worth looking for a sentence's end again; of a long text, so large a
    /// part of it.
    private static let stride = (bytes: 16, part: 32)
    /// Bytes of a mark at most.
    private static let markLimit = 40

    private let check: GroundingCheck
    /// The sentences that hold, up to where the text has come.
    private(set) var supported: [GroundedSentence] = []
    private var text = ""
    private var looked = 0
    private var settled = 0
    private var misses = 0

    init(_ check: GroundingCheck) {
        self.check = check
    }

    /// Adds `piece`, and says whether to read on.
    mutating func add(_ piece: String) -> Bool {
        text += piece
        let length = text.utf8.count
        guard length - looked >= max(Self.stride.bytes, length / Self.stride.part) else {
            return true
        }
        looked = length
        settle(CitedSentence.split(withoutOpenMark).dropLast())
        return supported.count < Self.enough && misses < Self.patience
    }

    /// No more will come: the last sentence is whole too.
    mutating func finish() {
        settle(CitedSentence.split(text)[...])
    }

    private mutating func settle(_ sentences: ArraySlice<CitedSentence>) {
        for sentence in sentences.dropFirst(settled) {
            let held = check.support(for: sentence)
            if let held { supported.append(held) }
            misses = held == nil ? misses + 1 : 0
        }
        settled = max(settled, sentences.count)
    }

    /// The text without a mark that has only begun: it would look like the next sentence.
    private var withoutOpenMark: String {
        let end = text.utf8.suffix(Self.markLimit)
        guard let mark = end.lastIndex(of: UInt8(ascii: "[")),
            !end[mark...].contains(UInt8(ascii: "]"))
        else { return text }
        return String(text[..<mark])
    }
}
