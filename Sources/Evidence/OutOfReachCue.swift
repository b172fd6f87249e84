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

    /// Each phrase with a space before and behind it.
    private let accented: [String]
    private let folded: [String]
    /// Whether a text without accents can be told by it.
    private let isPlain: Bool

    init(_ phrases: [String]) {
        let read = phrases.map { Syllables.split($0) }
        accented = read.map { " " + $0.map(\.text).joined(separator: " ") + " " }
        folded = read.map { " " + $0.map(\.folded).joined(separator: " ") + " " }
        isPlain =
            read.joined().count >= Self.leastFolded
            || phrases.allSatisfy { Self.plain.contains($0) }
    }

    /// Whether all phrases stand in `text`: its syllables, with a space before and behind each.
    func stands(in text: String, isAccented: Bool) -> Bool {
        guard isAccented || isPlain else { return false }
        return (isAccented ? accented : folded).allSatisfy { text.contains($0) }
    }
}
