import FoundationEssentials
import Testing
import Wire

struct SelectorCommandTests {
    @Test func `learns the weights of the choice, tells how well, and a router takes them`()
        async throws
    {
        try await DataFolder.temporary { folder in
            let file = "\(folder.path)/selector.json"
            let command = try await Command(["train", "--selector", "--out", file])
            #expect(command.code == 0, "\(command.error)")
            for words in ["shipped  R@1", "learned  R@1", "R@5", "MRR", "wrote \(file)"] {
                #expect(command.output.contains(words), "\(command.output)")
            }
            let data = try #require(FileManager.default.contents(atPath: file))
            let stored = try JSONDecoder().decode(JSONValue.self, from: data)
            #expect(stored["weights"]?.array?.count == 4)
            #expect(stored["meeting_weights"]?.array?.count == 4)
            #expect(stored["made_of"]?.string?.count == 64)
            let router = try await serve(folder)
            #expect(router.code == 1)
            #expect(!router.error.contains("selector.json"), "\(router.error)")
        }
    }

    @Test(arguments: [
        ("{", "it is not"), ("{\"weights\": [1, 2, 3, 4]}", "it is not"),
        ("{\"weights\": [1, 2, 3], \"made_of\": \"x\"}", "four numbers"),
        ("{\"weights\": [1, 2, 3, 1e9], \"made_of\": \"x\"}", "from -1000 to 1000"),
        ("{\"weights\": [0, -1, 3, 4], \"made_of\": \"x\"}", "above 0"),
        (
            "{\"weights\": [1, 2, 3, 4], \"meeting_weights\": [1], \"made_of\": \"x\"}",
            "four numbers"
        ),
    ])
    func `a router does not start on weights that it cannot use`(
        content: String,
        reason: String
    ) async throws {
        try await DataFolder.temporary { folder in
            let file = "\(folder.path)/selector.json"
            try Data(content.utf8).write(to: URL(filePath: file))
            let router = try await serve(folder)
            #expect(router.code == 1)
            #expect(router.error.contains("\(file) cannot be used: "), "\(router.error)")
            #expect(router.error.contains(reason), "\(router.error)")
            #expect(router.error.contains("vanmieu train --selector"))
        }
    }

    @Test func `rows of one's own are no material for it`() async throws {
        let command = try await Command(["train", "--selector", "--data", "rows.jsonl"])
        #expect(command.code == 64)
        #expect(command.error.contains("leave out --data"))
    }

    /// A router on a folder that lacks all else: it ends by itself.
    private func serve(_ folder: DataFolder) async throws -> Command {
        try await Command(["serve", "--data", folder.path, "--port", "\(try FreePort.find())"])
    }
}
