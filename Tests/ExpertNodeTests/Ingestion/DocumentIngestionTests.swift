import ExpertNode
import Testing

struct DocumentIngestionTests {
    private let ingestion = DocumentIngestion(
        defaults: DocumentDefaults(asOf: "2031-12-31", title: nil)
    )

    @Test func `hands our own form to its parser`() throws {
        let own = try DocumentParser(file: "Đèn.md").parse(SampleExpert.lights)
        #expect(file("Đèn.md", SampleExpert.lights).passages == own)
        let below = file("giao-thong/Đèn.md", SampleExpert.lights).passages
        #expect(below.map(\.id) == ["giao-thong-den#1", "giao-thong-den#2"])
        #expect(below.map(\.text) == own.map(\.text))
        let broken = SampleExpert.lights.replacing("source:", with: "nguồn:")
        let error = KnowledgeError.badLine(
            file: "den.md",
            line: 10,
            expected: "'source: ' right after the heading"
        )
        #expect(file("den.md", broken).skipped == .malformed(error))
    }

    @Test func `takes from partial front matter what it has`() throws {
        let report = file(
            "a.md",
            "---\ntitle: Cư trú\ndocument: Luật Cư trú 2020\nas_of: 2030-01-02\nmàu: đỏ\n"
                + "url: https://a.vn\n---\n\n## Nộp ở đâu?\n\nTại xã."
        )
        let passage = try #require(report.passages.first)
        #expect(passage.title == "Cư trú")
        #expect(passage.section == "Luật Cư trú 2020")
        #expect(passage.document == "Luật Cư trú 2020")
        #expect(passage.asOf == "2030-01-02")
        #expect(passage.url == "https://a.vn")
        #expect(passage.heading == "Nộp ở đâu?")
        #expect(report.warnings == [])
    }

    @Test(arguments: [
        ("---\nas_of: hôm nay\n---\nTại xã.", ["'as_of' is 'hôm nay', not a date"]),
        ("---\na: [b\n---\nTại xã.", ["front matter left out: a.md: is not valid YAML"]),
        ("---\nTại xã.\n\n---\n", []),
        ("---\nTại xã.", []),
    ])
    func `warns of front matter it cannot use, and reads on`(text: String, warnings: [String]) {
        let report = file("a.md", text)
        #expect(report.passages.map(\.text) == ["Tại xã."])
        #expect(report.passages.map(\.asOf) == ["2031-12-31"])
        #expect(report.warnings.count == warnings.count)
        #expect(zip(report.warnings, warnings).allSatisfy { $0.hasPrefix($1) })
    }

    @Test func `warns of our own form without a key`() {
        let report = file("den.md", SampleExpert.lights.replacing("topic: fines\n", with: ""))
        #expect(report.warnings.count == 1)
        #expect(report.warnings.first?.hasPrefix("it has 'source: ' lines") == true)
        #expect(report.passages.allSatisfy { $0.document == "Nghị định 168/2024/NĐ-CP" })
    }

    @Test(arguments: [
        ("a.md", "# Tên\n\nTại xã.", "Tên"),
        ("a.md", "---\ntitle: Tên\n---\n# Mục\n\nTại xã.", "Tên"),
        ("a.html", "<title>Trang</title><h1>Tên</h1><p>Tại xã.", "Tên"),
        ("a.html", "<title>Trang</title><h2>Mục</h2><p>Tại xã.", "Trang"),
        ("a.txt", "ĐĂNG KÝ CƯ TRÚ\n\nTại xã.", "ĐĂNG KÝ CƯ TRÚ"),
        ("b/Thủ tục cư trú.txt", "Tại xã.", "Thủ tục cư trú"),
    ])
    func `names a document by the best title there is`(path: String, text: String, title: String) {
        #expect(file(path, text).passages.map(\.title) == [title])
        #expect(file(path, text).passages.map(\.section) == [title])
    }

    @Test(arguments: [
        ("Lời mở.\n\n# Hồ sơ\n\nTờ khai.\n\n# Nơi nộp\n\nTại xã.", "Thủ tục"),
        ("---\ntitle: NGHỊ ĐỊNH\n---\n# Hồ sơ\n\nTờ khai.", "Hồ sơ"),
    ])
    func `takes for a title neither one heading of many nor a mere kind of document`(
        text: String,
        title: String
    ) {
        #expect(Set(file("Thủ tục.md", text).passages.map(\.title)) == [title])
    }

    @Test func `reads each row as a document and names the bad ones by their line`() {
        let report = file(
            "kho/luat.jsonl",
            """
            {"id": "Điều 5", "title": "Phạt", "text": "Phạt tiền.", "as_of": "2030-01-01"}

            {"text": "Trả xe.", "source": "Nghị định 1/2030/NĐ-CP, Điều 7 khoản 7", "url": "u"}
            {"title": "thiếu"}
            [1, 2]
            {"id": 5, "text": 7}
            {"id": "Điều 5", "text": "Lặp.", "as_of": "mai"}
            {"text": "  "}
            {"text": "cụt
            """
        )
        #expect(report.passages.map(\.id) == ["kho-luat.dieu-5#1", "kho-luat#1", "kho-luat#2"])
        #expect(report.passages.map(\.text) == ["Phạt tiền.", "Trả xe.", "Lặp."])
        #expect(report.passages[1].section == "Nghị định 1/2030/NĐ-CP, Điều 7 khoản 7")
        #expect(report.passages[1].document == "Nghị định 1/2030/NĐ-CP")
        #expect(report.passages.map(\.asOf) == ["2030-01-01", "2031-12-31", "2031-12-31"])
        #expect(
            report.warnings == [
                "line 4: row left out: the key 'text' is missing",
                "line 5: row left out: it is not an object",
                "line 6: row left out: the key 'text' must be text",
                "line 7: its id is not usable or not unique",
                "line 7: 'as_of' is 'mai', not YYYY-MM-DD; left out",
                "line 8: row left out: its text is empty",
                "line 9: row left out: it is not valid JSON",
            ]
        )
    }

    @Test func `says of each file why it was skipped`() throws {
        let pdf = try #require(DocumentFormat.pdf.converter)
        let files: [(SourceFile, SkipReason)] = [
            (SourceFile(path: "a.doc", content: .unopened), .unknownEnding("doc")),
            (SourceFile(path: "a.txt", content: .text(" \n---\n")), .empty),
            (SourceFile(path: "b.txt", content: .undecodable("vì sao")), .undecodable("vì sao")),
            (SourceFile(path: "a.pdf", content: .converterMissing), .converterMissing(pdf)),
            (
                SourceFile(path: "b.pdf", content: .conversionFailed("hỏng")),
                .conversionFailed(program: "pdftotext", why: "hỏng")
            ),
        ]
        let report = ingestion.report(on: files.map(\.0))
        #expect(report.files.map(\.skipped) == files.map { Optional($0.1) })
        #expect(
            report.lines[3]
                == "a.pdf: skipped: reading it takes pdftotext, which is not installed; "
                + "type: sudo apt-get install --yes poppler-utils"
        )
    }

    @Test func `reads what a converter made in the format that it writes`() {
        let report = ingestion.report(on: [
            SourceFile(path: "a.docx", content: .text("# Tên\n\nTại **xã**.")),
            SourceFile(path: "a.pdf", content: .text("TÊN GỌI\n\nTại xã.")),
        ])
        #expect(report.passages.map(\.id) == ["a#1", "a-pdf#1"])
        #expect(report.passages.map(\.text) == ["Tại xã.", "Tại xã."])
    }

    private func file(_ path: String, _ text: String) -> FileReport {
        ingestion.report(on: [SourceFile(path: path, content: .text(text))]).files[0]
    }
}
