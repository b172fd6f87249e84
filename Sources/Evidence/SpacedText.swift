/// Syllables with a space before and behind each, to look for phrases in.
///
/// They are compared as bytes: in composed text the same letters are the same bytes, and a search by
/// characters takes longer than all the rest of an answer.
struct SpacedText: Sendable {
    private static let space = UInt8(ascii: " ")

    private let bytes: [UInt8]

    init(_ syllables: some Sequence<String>) {
        bytes = syllables.reduce(into: [Self.space]) { bytes, syllable in
            bytes.append(contentsOf: syllable.utf8)
            bytes.append(Self.space)
        }
    }

    /// Whether the syllables of `phrase` stand in it one behind the other.
    func holds(_ phrase: SpacedText) -> Bool {
        bytes.withUnsafeBytes { text in
            phrase.bytes.withUnsafeBytes { Self.holds(text, $0) }
        }
    }

    private static func holds(
        _ text: UnsafeRawBufferPointer,
        _ phrase: UnsafeRawBufferPointer
    ) -> Bool {
        guard phrase.count <= text.count else { return false }
        for start in 0...text.count - phrase.count where text[start] == space {
            var length = 1
            while length < phrase.count, text[start + length] == phrase[length] { length += 1 }
            if length == phrase.count { return true }
        }
        return false
    }
}
