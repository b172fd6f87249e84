import ExpertNode
import Testing

struct IngestionFuzzTests {
    private static let pieces = [
        "Điều 1. ", "Điều 2.", "\n", "\n\n", "Chương I", "PHỤ LỤC", "1. ", "a) ", "đ) ", "“", "”",
        "| a | b |", "|---|---|", "<table>", "<td rowspan=9>", "<li>", "</", "<!--", "&#x110;",
        "&#99999999;", "```", "---\n", "[", "](", "*", "\\", "{\"text\": \"", "\"}", "😀", "\u{0}",
        "\u{301}", "\r\n", "Số: 1/2030/NĐ-CP", "này có hiệu lực từ ngày 99/99/9999", "....... 5",
        "Nơi nhận:", "title: x\n", "\u{FEFF}", "a", " ", "từ ngày ký",
    ]
    private static let endings = ["md", "txt", "html", "jsonl", "pdf", "docx"]

    @Test(arguments: [SampleDecree.text, SampleDecree.markdown, SampleDecree.html, ""])
    func `makes bounded passages of any text`(seed: String) {
        var generator = SeededGenerator(seed: 11)
        for round in 0..<50 {
            let text = Self.mutated(seed, &generator)
            let files = Self.endings.map { SourceFile(path: "a.\($0)", content: .text(text)) }
            let report = DocumentIngestion(defaults: DocumentDefaults(asOf: "2030-01-01"))
                .report(on: files)
            #expect(report.files.count == files.count)
            #expect(Set(report.passages.map(\.id)).count == report.passages.count, "\(round)")
            for passage in report.passages {
                #expect(passage.text.contains { $0.isLetter || $0.isNumber }, "\(round)")
                #expect(passage.text.unicodeScalars.count <= 2_000, "\(round)")
                #expect(!passage.heading.isEmpty && !passage.section.isEmpty, "\(round)")
            }
        }
    }

    /// The text with a few stretches cut, doubled, or written over by pieces of markup.
    private static func mutated(_ text: String, _ generator: inout SeededGenerator) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            let piece = pieces.randomElement(using: &generator) ?? ""
            let lower = Int.random(in: 0...scalars.count, using: &generator)
            let upper = min(scalars.count, lower + Int.random(in: 0...30, using: &generator))
            switch Int.random(in: 0...2, using: &generator) {
            case 0: scalars.replaceSubrange(lower..<upper, with: piece.unicodeScalars)
            case 1: scalars.insert(contentsOf: scalars[lower..<upper], at: lower)
            default: scalars.insert(contentsOf: piece.unicodeScalars, at: lower)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
