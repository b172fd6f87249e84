import Testing

/// Documentation is held to what there is.
struct ReadmeTests {
    @Test(arguments: [("README.md", 200), ("Sources/README.md", 300)])
    func `a page stays short enough to be read`(path: String, limit: Int) throws {
        let page = try #require(Checkout.here.file(path))
        #expect(page.lines.count <= limit, "\(path) has \(page.lines.count) lines")
    }

    @Test(arguments: ["README.md", "Sources/README.md"])
    func `a page names only commands that exist`(path: String) throws {
        let page = try #require(Checkout.here.file(path))
        let known = Set(CommandLineWords.all(Checkout.here).map(\.word))
        expectNone(
            MarkdownCode(page).spans.flatMap { span in
                ProgramCalls.words(in: span.text).filter { !known.contains($0) }.map {
                    Finding(page, line: span.line, "there is no command 'vanmieu … \($0)'")
                }
            }
        )
    }

    @Test func `the design names every command`() throws {
        let design = try #require(Checkout.here.file("Sources/README.md"))
        let named = Set(MarkdownCode(design).spans.flatMap { ProgramCalls.words(in: $0.text) })
        let commands = CommandLineWords.all(Checkout.here).filter { $0.word != "vanmieu" }
        #expect(!commands.isEmpty)
        expectNone(
            commands.filter { !named.contains($0.word) }.map {
                Finding(
                    path: $0.path,
                    line: $0.line,
                    "'\($0.word)' is missing from Sources/README.md"
                )
            }
        )
    }

    @Test func `a page names only verbs of the Makefile`() throws {
        let makefile = try #require(Checkout.here.file("Makefile"))
        let verbs = Set(makefile.lines.compactMap { $0.split(separator: ":").first })
        expectNone(
            Checkout.here.files.filter(\.isMarkdown).flatMap { page in
                MarkdownCode(page).spans.flatMap { span in
                    Self.verbs(in: span.text).filter { !verbs.contains($0) }.map {
                        Finding(page, line: span.line, "the Makefile has no verb '\($0)'")
                    }
                }
            }
        )
    }

    @Test func `links within the repository lead somewhere`() {
        let pages = Checkout.here.files.filter { $0.isMarkdown && !$0.isBelow("experts") }
        expectNone(
            pages.flatMap { page in
                MarkdownLinks(page).relative.filter { !Checkout.here.exists($0.path) }.map {
                    Finding(page, line: $0.line, "there is no \($0.path)")
                }
            }
        )
    }

    /// What stands behind `make`, where a command begins with it.
    private static func verbs(in code: String) -> [Substring] {
        let words = code.split(separator: " ")
        return words.indices.dropLast().filter { words[$0] == "make" }
            .map { words[$0 + 1] }
            .filter { !$0.isEmpty && $0.allSatisfy { $0.isLowercase && $0.isASCII } }
    }
}
