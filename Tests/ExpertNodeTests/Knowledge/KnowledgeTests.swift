import ExpertNode
import FoundationEssentials
import Testing
import VietnameseText

struct KnowledgeTests {
    private let knowledge: Knowledge

    init() throws {
        knowledge = try SampleExpert.knowledge()
    }

    @Test(arguments: [
        ("Đi xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?", "den#1", "4.000.000 đồng"),
        ("ô tô vượt đèn đỏ phạt bao nhiêu", "den#2", "18.000.000 đồng"),
        ("Giấy phép lái xe có bao nhiêu điểm?", "bang-lai#2", "12 điểm"),
        ("xe máy vượt đèn đỏ có bị trừ điểm giấy phép lái xe không", "den#1", "trừ 4 điểm"),
    ])
    func `quotes the sentence that answers, accented or not`(
        question: String,
        passage: String,
        fact: String
    ) {
        for asked in [question, Folding.fold(question)] {
            let reading = knowledge.reply(to: asked)
            #expect(!reading.abstained)
            #expect(reading.evidence.first?.passage.id == passage)
            #expect(reading.text.contains(fact))
        }
    }

    @Test func `quotes all steps of a procedure, a line each`() {
        let reading = knowledge.reply(to: "Thủ tục đổi giấy phép lái xe gồm các bước nào?")
        #expect(reading.text.split(separator: "\n").count { $0.hasPrefix("- ") } == 3)
    }

    @Test(arguments: [
        "Cách nấu phở bò ngon?", "doi tuyen bong da da luc may gio", "Sốt xuất huyết có lây không?",
        "Lãi suất ngân hàng bao nhiêu", "xin chào", "",
    ])
    func `abstains from what its documents do not say`(question: String) {
        let reading = knowledge.reply(to: question)
        #expect(reading.abstained)
        #expect(reading.text.isEmpty)
        #expect(reading.evidence.isEmpty)
        #expect(reading.reason?.isEmpty == false)
    }

    @Test func `points into the passage with ranges that slice back to the answer`() {
        let reading = knowledge.reply(to: "Xe máy vượt đèn đỏ bị phạt và trừ mấy điểm?")
        #expect(!reading.evidence.isEmpty)
        for evidence in reading.evidence {
            let scalars = Array(evidence.passage.text.unicodeScalars)
            for range in evidence.answers {
                let slice = String(String.UnicodeScalarView(scalars[range]))
                #expect(reading.text.contains(slice))
            }
        }
    }

    @Test func `answers the part that is asked with the question as its context`() {
        let question = "Ô tô vượt đèn đỏ thì sao, bị phạt bao nhiêu tiền?"
        let reading = knowledge.reply(to: question, part: "bị phạt bao nhiêu tiền")
        #expect(reading.evidence.first?.passage.id != "den#1")
    }

    @Test(arguments: [
        ("làm hộ chiếu ở đâu", "ho-chieu#1"), ("lam ho chieu may ngay", "ho-chieu#2"),
        ("làm hộ chiếu cần giấy tờ gì", "ho-chieu#3"),
        ("ho chieu het bao nhieu tien", "ho-chieu#4"),
    ])
    func `answers from the passage that was written for the kind of question`(
        question: String,
        passage: String
    ) throws {
        let reading = try SampleExpert.passports().reply(to: question)
        #expect(reading.evidence.first?.passage.id == passage)
    }

    @Test(arguments: [("làm thủ tục ở đâu", "ho-chieu#1"), ("cần giấy tờ gì", "ho-chieu#3")])
    func `takes the topic from the question and the kind from the part`(
        part: String,
        passage: String
    ) throws {
        let question = "Muốn xin hộ chiếu thì làm thủ tục ở đâu và cần giấy tờ gì?"
        let reading = try SampleExpert.passports().reply(to: question, part: part)
        #expect(reading.evidence.first?.passage.id == passage)
    }

    @Test(arguments: [
        ("thế mất mấy ngày?", "ho-chieu#2"), ("cần giấy tờ gì", "ho-chieu#3"),
        ("het bao nhieu tien", "ho-chieu#4"),
    ])
    func `takes the topic from the turns before where a question leans on them`(
        question: String,
        passage: String
    ) throws {
        let before = "Làm hộ chiếu ở đâu?"
        let reading = try SampleExpert.passports().reply(to: question, after: before)
        #expect(reading.evidence.first?.passage.id == passage)
    }

    @Test func `answers what is asked on, not what was asked before`() {
        let before = "Xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"
        let reading = knowledge.reply(to: "còn ô tô thì sao?", after: before)
        #expect(reading.evidence.first?.passage.id == "den#2")
    }

    @Test func `is sure within bounds whatever it is asked`() {
        var generator = SeededGenerator(seed: 3)
        let words = [
            "vượt", "đèn", "đỏ", "phat", "😀", "\u{301}", "12", "-", "\n", "giấy", "phép", "?",
        ]
        for _ in 0..<300 {
            let count = Int.random(in: 0...20, using: &generator)
            let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
            let reading = knowledge.reply(to: text.joined(separator: " "), part: text.first)
            #expect((0...1).contains(reading.confidence))
            #expect(reading.abstained == reading.evidence.isEmpty)
        }
    }

    @Test func `loads a folder and names the file that is missing or broken`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "vanmieu-knowledge-\(UInt64.random(in: 0...UInt64.max))")
        let documents = folder.appending(path: "documents")
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let directory = folder.path
        let manifest = directory + "/expert.yaml"
        #expect(throws: KnowledgeError.unreadable(file: manifest)) {
            try Knowledge.load(directory: directory)
        }
        try Data(SampleExpert.manifest.utf8).write(to: folder.appending(path: "expert.yaml"))
        #expect(throws: KnowledgeError.noDocuments(directory: directory)) {
            try Knowledge.load(directory: directory)
        }
        try Data(SampleExpert.lights.utf8).write(to: documents.appending(path: "den.md"))
        try Data("not read".utf8).write(to: documents.appending(path: "notes.txt"))
        #expect(
            try Knowledge.load(directory: directory).passages.all.map(\.id) == ["den#1", "den#2"]
        )
        try Data([0xFF, 0xFE]).write(to: documents.appending(path: "bad.md"))
        #expect(throws: KnowledgeError.unreadable(file: directory + "/documents/bad.md")) {
            try Knowledge.load(directory: directory)
        }
    }
}
