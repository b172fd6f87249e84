import ExpertNode
import Testing
import VietnameseText

struct PassageCutterTests {
    /// A sentence of 20 syllables.
    private static let twenty =
        "Người dân nộp đơn tại xã nơi mình ở và nhận giấy hẹn trả kết quả trong ba ngày"

    @Test func `cuts a long article at its khoản and cites them`() {
        let clauses = (1...20).map { "\($0). \(Self.twenty)." }.joined(separator: "\n\n")
        let passages = read("Điều 7. Nộp đơn\n\n\(clauses)\n\nĐiều 8. Hết\n\nHết.")
        #expect(
            passages.map(\.section) == [
                "Tệp, Điều 7 khoản 1 đến khoản 10", "Tệp, Điều 7 khoản 11 đến khoản 20",
                "Tệp, Điều 8",
            ]
        )
        #expect(passages.prefix(2).allSatisfy { $0.heading == "Điều 7. Nộp đơn" })
    }

    @Test func `cuts a long khoản at its điểm and repeats how it begins`() {
        let letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o"]
        let points = letters.map { "\($0)) \(Self.twenty);" }.joined(separator: "\n\n")
        let lead = "1. Người dân cần làm các việc sau đây:"
        let passages = read(
            "Điều 7. Nộp đơn\n\nĐiều này nói về đơn.\n\n\(lead)\n\n\(points)\n\n2. Hết.\n\nĐiều 8. X\n\nY."
        )
        #expect(
            passages.map(\.section) == [
                "Tệp, Điều 7 khoản 1 điểm a đến điểm g", "Tệp, Điều 7 khoản 1 và khoản 2",
                "Tệp, Điều 8",
            ]
        )
        let start = "Điều này nói về đơn.\n\(lead)\n- "
        #expect(passages[0].text.hasPrefix(start + "a) "))
        #expect(passages[1].text.hasPrefix(start + "h) "))
    }

    @Test func `cuts a paragraph without parts at its sentences`() {
        let text = Array(repeating: "\(Self.twenty).", count: 30).joined(separator: " ")
        let passages = read("Điều 1. A\n\nMở đầu. \(text)\n\nĐiều 2. B\n\nHết.")
        #expect(passages.dropLast().allSatisfy { $0.section == "Tệp, Điều 1" })
        #expect(passages.dropLast().allSatisfy { $0.text.hasPrefix("Mở đầu.") })
        #expect(passages.count == 4)
    }

    @Test func `keeps passages between 60 and 250 syllables where the text allows`() {
        for count in [12, 13, 25, 26, 37, 38, 61] {
            let items = (1...count).map { "- Việc \($0): \(Self.twenty)" }.joined(separator: "\n")
            for passage in read("# Việc\n\nNgười dân cần:\n\n\(items)", .markdown) {
                let size = Syllables.split(passage.text).count
                #expect((60...250).contains(size), "\(count): \(size)")
                #expect(passage.text.hasPrefix("Người dân cần:\n- Việc"))
            }
        }
    }

    @Test func `cuts a large table by rows, each with the names of the columns`() {
        let rows = (1...80).map { "| lỗi số \($0) | \($0).000 đồng |" }.joined(separator: "\n")
        let passages = read("# Phạt\n\nMức phạt:\n\n| Lỗi | Phạt |\n|---|---|\n\(rows)", .markdown)
        #expect(passages.count > 2)
        for passage in passages {
            #expect(passage.text.hasPrefix("Mức phạt:\n- Lỗi: lỗi số "))
            #expect(passage.text.hasSuffix("000 đồng."))
        }
        let lines = passages.flatMap { $0.text.split(separator: "\n").dropFirst() }
        #expect(lines.count == 80)
        #expect(lines.last == "- Lỗi: lỗi số 80; Phạt: 80.000 đồng.")
    }

    @Test func `joins short neighbours under one heading, but no two questions`() {
        let short = read(
            "# Hồ sơ\n\n## Trẻ em\n\nGiấy khai sinh.\n\n## Người lớn\n\nCăn cước.",
            .markdown
        )
        #expect(short.map(\.text) == ["Trẻ em:\nGiấy khai sinh.\nNgười lớn:\nCăn cước."])
        #expect(short.map(\.heading) == ["Hồ sơ"])
        let asked = read(
            "# Hỏi đáp\n\n## Nộp ở đâu?\n\nTại xã.\n\n## Mất bao lâu?\n\nBa ngày.",
            .markdown
        )
        #expect(asked.map(\.heading) == ["Nộp ở đâu?", "Mất bao lâu?"])
    }

    @Test(arguments: [
        String(repeating: "a", count: 9_000), String(repeating: "xã ", count: 3_000),
        String(repeating: "1a", count: 3_000), String(repeating: "(xã).,", count: 3_000),
    ])
    func `bounds what no sentence bounds`(text: String) {
        let passages = read(text)
        #expect(passages.count > 1)
        #expect(passages.allSatisfy { $0.text.unicodeScalars.count <= 2_000 })
    }

    private func read(_ text: String, _ format: DocumentFormat = .plainText) -> [Passage] {
        let defaults = DocumentDefaults(asOf: "2031-12-31", title: "Tệp")
        return DocumentIngestion(defaults: defaults)
            .report(on: text, as: format, path: "x", stem: "x").passages
    }
}
