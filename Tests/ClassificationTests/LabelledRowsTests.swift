import Classification
import FoundationEssentials
import Testing

struct LabelledRowsTests {
    @Test func `reads rows with one label, several or none`() throws {
        let file = try written(
            """
            {"text": "trận chung kết", "label": "the thao"}
            {"text": "giá vàng và luật thuế", "domains": ["phap luat", "kinh te"], "source": "x"}

            {"text": "chào", "label": "none"}
            """
        )
        let set = try TrainingSet.load(rows: file)
        #expect(set.questions.map(\.labels) == [["the thao"], ["kinh te", "phap luat"], []])
        #expect(set.questions.map(\.weight) == [1, 1, 1])
    }

    @Test(arguments: [
        ("{\"text\": \"a\", \"label\": \"x\"}\n{\"label\": \"y\"}\n", "rows.jsonl:2"),
        ("not json\n", "rows.jsonl:1"),
        ("{\"text\": \"a\", \"label\": \"x\"}\n{\"text\": \"b\", \"label\": \"x\"}\n", "one label"),
        ("", "one label"),
    ])
    func `names the file and what is wrong with it`(content: String, hint: String) throws {
        let file = try written(content)
        #expect {
            try TrainingSet.load(rows: file)
        } throws: {
            "\($0)".contains("rows.jsonl") && "\($0)".contains(hint)
        }
    }

    @Test func `any label set can be learnt and read back`() throws {
        let rows = [
            "bóng đá cầu thủ ghi bàn", "cầu thủ đá phạt", "cổ phiếu tăng giá", "giá vàng giảm",
        ]
        let lines = (rows + rows).enumerated().map { index, text in
            "{\"text\": \"\(text)\", \"label\": \"\(index % 4 < 2 ? "Thể thao" : "Kinh tế")\"}"
        }
        let set = try TrainingSet.load(rows: written(lines.joined(separator: "\n")))
        let settings = TrainingSettings(leastTexts: 1, epochs: 6, folds: 2)
        let (model, report) = DomainTrainer(settings: settings).train(set)
        #expect(model.labels == ["Kinh tế", "Thể thao", "none"])
        #expect(model.scores(for: "cầu thủ bóng đá").label == "Thể thao")
        #expect(report.recall.keys.sorted() == ["Kinh tế", "Thể thao"])
    }

    private func written(_ content: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "rows.jsonl")
        try Data(content.utf8).write(to: file)
        return file.path
    }
}
