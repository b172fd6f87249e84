import ExpertNode
import Testing

struct DocumentParserTests {
    private let parser = DocumentParser(file: "documents/den.md")

    @Test func `cuts a document into numbered passages`() throws {
        let passages = try parser.parse(SampleExpert.lights)
        #expect(passages.map(\.id) == ["den#1", "den#2"])
        let first = try #require(passages.first)
        #expect(first.title == "Đèn tín hiệu giao thông")
        #expect(first.heading == "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?")
        #expect(first.section == "Nghị định 168/2024/NĐ-CP, Điều 7 khoản 7")
        #expect(first.document == "Nghị định 168/2024/NĐ-CP")
        #expect(first.inForce == "2025-01-01")
        #expect(first.text.hasPrefix("Người đi xe máy"))
        #expect(first.text.hasSuffix("giấy phép lái xe."))
        #expect(first.url == nil)
    }

    @Test func `keeps the lines of a list and composes the text`() throws {
        let decomposed = SampleExpert.licences.replacing("điền đơn", with: "đie\u{302}\u{300}n đơn")
        let passages = try parser.parse(decomposed)
        let first = try #require(passages.first)
        #expect(first.text.unicodeScalars.elementsEqual(try original().text.unicodeScalars))
        #expect(first.text.contains("\n- Người dân nộp đơn"))
        #expect(first.url == "https://example.vn/luat")
    }

    @Test func `reads lines that end in carriage return and line feed`() throws {
        let passages = try parser.parse(SampleExpert.lights.replacing("\n", with: "\r\n"))
        #expect(passages == (try parser.parse(SampleExpert.lights)))
    }

    @Test(arguments: [
        ("---\ntitle", "title", 1, "'---' that opens the front matter"),
        ("source: Nghị định 168/2024/NĐ-CP, Điều 7 khoản 7\n", "", 11, nil),
        ("## Xe máy", "Chữ lạc\n## Xe máy", 9, nil),
        ("## Ô tô vượt đèn đỏ bị phạt bao nhiêu tiền?", "## ", 14, "a heading after '## '"),
    ])
    func `names the file and line of what is wrong`(
        old: String,
        new: String,
        line: Int,
        expected: String?
    ) {
        #expect {
            try parser.parse(SampleExpert.lights.replacing(old, with: new))
        } throws: { error in
            guard case .badLine(let file, let found, let text) = error as? KnowledgeError else {
                return false
            }
            return file == "documents/den.md" && found == line && (expected ?? text) == text
        }
    }

    @Test func `names the key of the front matter that is wrong`() {
        let missing = SampleExpert.lights.replacing("topic: fines\n", with: "")
        #expect(throws: KnowledgeError.missingKey(file: "documents/den.md", key: "topic")) {
            try parser.parse(missing)
        }
        let unknown = SampleExpert.lights.replacing("topic:", with: "color: red\ntopic:")
        #expect(throws: KnowledgeError.unknownKey(file: "documents/den.md", key: "color")) {
            try parser.parse(unknown)
        }
    }

    @Test func `parses or names an error for any text`() {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "---", "\n", "## ", "source: ", "a", "title: b\n", "😀", "\u{0}", "- ", "\r\n",
        ]
        for _ in 0..<500 {
            let count = Int.random(in: 0...30, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }
            do {
                _ = try parser.parse(text.joined())
            } catch {
                #expect(error.description.hasPrefix("documents/den.md"))
            }
        }
    }

    private func original() throws -> Passage {
        try #require(try parser.parse(SampleExpert.licences).first)
    }
}
