import VietnameseText

/// Phrases that together tell that a question is out of reach, whatever stands between them.
struct OutOfReachCue: Sendable {
    /// Shorter cues mean something else too often where no accents tell: "theo ban an".
    private static let leastFolded = 4
    /// Short phrases that hardly mean anything else.
    private static let plain: Set<String> = [
        "rẻ nhất", "uy tín nhất", "nào giỏi nhất", "chỗ nào rẻ", "ở đâu rẻ", "dự đoán", "sẽ ra đề",
        "mua mã nào",
    ]

    private let accented: [SpacedText]
    private let folded: [SpacedText]
    /// Whether a text without accents can be told by it.
    private let isPlain: Bool

    init(_ phrases: [String]) {
        let read = phrases.map { Syllables.split($0) }
        accented = read.map { SpacedText($0.map(\.text)) }
        folded = read.map { SpacedText($0.map(\.folded)) }
        isPlain =
            read.joined().count >= Self.leastFolded
            || phrases.allSatisfy { Self.plain.contains($0) }
    }

    /// Whether all phrases stand in `text`.
    func stands(in text: SpacedText, isAccented: Bool) -> Bool {
        guard isAccented || isPlain else { return false }
        return (isAccented ? accented : folded).allSatisfy(text.holds)
    }
}
