import ExpertNode
import Testing

struct DocumentFormatTests {
    @Test(
        arguments: [
            ("a.md", .markdown), ("a.MARKDOWN", .markdown), ("b/a.txt", .plainText),
            ("a.htm", .html),
            ("a.b.html", .html), ("a.jsonl", .rows), ("a.docx", .word), ("a.odt", .openDocument),
            ("Nghị định 1.PDF", .pdf), ("a.doc", nil), ("md", nil), ("a.md/b", nil), ("", nil),
        ] as [(String, DocumentFormat?)]
    )
    func `is told by the ending`(path: String, format: DocumentFormat?) {
        #expect(DocumentFormat(path: path) == format)
    }

    @Test func `describes the call that makes text of a document`() throws {
        let pdf = try #require(DocumentFormat.pdf.converter)
        #expect(pdf.program == "pdftotext")
        #expect(pdf.arguments(for: "-a.pdf").suffix(2) == ["./-a.pdf", "-"])
        #expect(pdf.output == .plainText)
        let word = try #require(DocumentFormat.word.converter)
        #expect(word.arguments(for: "a.docx").prefix(2) == ["--from", "docx"])
        // Without it pandoc keeps the title that a word processor sets to itself.
        #expect(word.arguments(for: "a.docx").contains("--standalone"))
        #expect(word.output == .markdown)
        #expect(word.installation == "sudo apt-get install --yes pandoc")
        #expect(DocumentFormat.html.converter == nil)
    }

    @Test(arguments: [
        (["den.md"], ["den"]),
        (["Nghị định 168.pdf", "giao thong/Đèn đỏ.txt"], ["nghi-dinh-168", "giao-thong-den-do"]),
        (["den.html", "Đèn.md", "den.md"], ["den-html", "den-md", "den"]),
        (["a/b.txt", "a-b.txt", "a b.txt"], ["a-b-txt-2", "a-b-txt", "a-b"]),
        (["文書.md", "図.md", ""], ["document-md", "document", "document-2"]),
    ])
    func `names files in ASCII, and none twice`(paths: [String], stems: [String]) {
        #expect(DocumentStem.stems(of: paths) == stems)
    }
}
