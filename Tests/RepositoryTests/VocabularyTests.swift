import Testing

/// One word per idea: the table of `Sources/README.md` §1, in the names of types, files, folders
/// and commands.
struct VocabularyTests {
    private static let drawers: Set<String> = [
        "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers",
        "Common", "Misc", "Extensions", "Impl", "Stuff",
    ]
    /// Words that stand for a word of the table, and that word.
    private static let synonyms = [
        "Agent": "expert", "Agents": "expert", "Specialist": "expert", "Bot": "expert",
        "Topic": "domain", "Topics": "domain", "Category": "domain", "Categories": "domain",
        "Heartbeat": "lease", "Trace": "record", "Traces": "record", "Examination": "exam",
    ]
    /// A2A's own name for what our `card` is.
    private static let standardName = "AgentCard"

    @Test func `no type, file or folder is a drawer for this and that`() {
        expectNone(
            Self.names.compactMap { name in
                name.words.first(where: Self.drawers.contains).map {
                    name.finding("\(name.text): '\($0)' names no subject")
                }
            }
        )
    }

    @Test func `no other word stands for a word of the table`() {
        expectNone(
            Self.names.flatMap { name in
                CamelCase.words(name.text.replacing(Self.standardName, with: "")).compactMap {
                    word in
                    Self.synonyms[word].map {
                        name.finding("\(name.text): the word for '\(word)' is '\($0)'")
                    }
                }
            }
        )
    }

    @Test func `every word of the table is a word of the code`() throws {
        let design = try #require(Checkout.here.file("Sources/README.md"))
        let spoken = Set(
            Checkout.here.sources.flatMap { $0.code.words }
                .flatMap { CamelCase.words($0.word) }.map { $0.lowercased() }
        )
        let table = Self.table(design)
        #expect(table.count > 5)
        expectNone(
            table.filter { !spoken.contains($0.word) }.map {
                Finding(design, line: $0.line, "'\($0.word)' is defined here and used nowhere")
            }
        )
    }

    @Test func `no command goes by another word`() {
        let commands = CommandLineWords.all(Checkout.here)
        expectNone(
            commands.flatMap { command in
                Self.synonyms.filter { $0.key.lowercased() == command.word }.map {
                    Finding(
                        path: command.path,
                        line: command.line,
                        "'\(command.word)': the word is '\($0.value)'"
                    )
                }
            }
        )
    }

    private struct Name {
        let text: String
        let path: String
        let line: Int

        var words: [String] { CamelCase.words(text) }

        func finding(_ text: String) -> Finding {
            Finding(path: path, line: line, text)
        }
    }

    private static var names: [Name] {
        Checkout.here.swiftFiles.flatMap { file in
            let pieces = file.pieces.dropFirst().dropLast()
            let places = (pieces + file.stem.split(separator: "+")).map {
                Name(text: String($0), path: file.path, line: 1)
            }
            let types = SwiftTypes(file.code).all.map {
                Name(text: $0.name, path: file.path, line: $0.line)
            }
            return places + types
        }
    }

    /// The words in the first column of the table, each with its line.
    private static func table(_ design: TextFile) -> [(word: String, line: Int)] {
        design.lines.enumerated().compactMap { index, line in
            guard line.hasPrefix("| **") else { return nil }
            return (String(line.dropFirst(4).prefix { $0 != "*" }), index + 1)
        }
    }
}
