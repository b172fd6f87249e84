import Classification
import FoundationEssentials
import Testing

struct TrainingSetTests {
    @Test func `reads questions, terms, pairs and what is out of scope`() throws {
        let set = try TrainingSet.load(registry: registry(pair: "finance+law.txt"))
        #expect(
            set.questions.map(\.text) == [
                "lãi suất", "gửi tiền ở đâu?", "ly hôn", "nợ thì kiện ai, lãi bao nhiêu?", "chào",
            ]
        )
        #expect(
            set.questions.map(\.labels) == [
                ["finance"], ["finance"], ["law"], ["finance", "law"], [],
            ]
        )
        #expect(set.questions.map(\.weight) == [0.3, 1, 1, 1, 1])
    }

    @Test func `refuses a pair with an unknown domain by name`() throws {
        let directory = try registry(pair: "finance+farming.txt")
        #expect {
            try TrainingSet.load(registry: directory)
        } throws: { error in
            "\(error)".contains("finance+farming.txt") && "\(error)".contains("farming")
        }
    }

    @Test func `names the file and line of an endless question`() throws {
        let long = String(repeating: "dài ", count: 800)
        let directory = try registry(pair: "finance+law.txt", extra: "ngắn\n\(long)\n")
        #expect {
            try TrainingSet.load(registry: directory)
        } throws: { "\($0)".contains("out-of-scope/more.txt:2") }
    }

    @Test func `names a registry that is missing`() {
        #expect(throws: TrainingSetError.unreadable(file: "/nowhere/domains")) {
            try TrainingSet.load(registry: "/nowhere")
        }
    }

    private func registry(pair: String, extra: String? = nil) throws -> String {
        let name = "training-set-\(UInt64.random(in: 0...UInt64.max))"
        let root = FileManager.default.temporaryDirectory.appending(path: name).path
        try write("lãi suất\n", to: root, "domains/finance", "terms.txt")
        try write("# tiền\n\ngửi tiền ở đâu?\n", to: root, "domains/finance/questions", "a.txt")
        try write("ly hôn\n", to: root, "domains/law/questions", "a.txt")
        try write("nợ thì kiện ai, lãi bao nhiêu?\n", to: root, "two-domains", pair)
        try write("chào\n", to: root, "out-of-scope", "greetings.txt")
        if let extra { try write(extra, to: root, "out-of-scope", "more.txt") }
        return root
    }

    private func write(_ text: String, to root: String, _ folder: String, _ file: String) throws {
        let path = "\(root)/\(folder)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)"))
    }
}
