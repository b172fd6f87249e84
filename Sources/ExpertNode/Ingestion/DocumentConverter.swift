/// A program of the operating system that makes text of a document, on its standard output.
package struct DocumentConverter: Sendable, Equatable {
    package let program: String
    /// What stands before the file's path in the call.
    package let options: [String]
    /// What stands behind it.
    package let ending: [String]
    /// The Debian package that brings the program.
    package let debianPackage: String
    /// How its output is read.
    package let output: DocumentFormat

    package func arguments(for path: String) -> [String] {
        // A file named "-x" must not be taken for an option.
        options + [path.hasPrefix("-") ? "./\(path)" : path] + ending
    }

    /// What to type where the program is missing.
    package var installation: String { "sudo apt-get install --yes \(debianPackage)" }

    static func pandoc(from format: String) -> DocumentConverter {
        DocumentConverter(
            program: "pandoc",
            // Standalone, because a title that is set as such is written into the head alone.
            options: [
                "--from", format, "--to", pandocMarkdown, "--wrap", "none", "--standalone",
            ],
            ending: [],
            debianPackage: "pandoc",
            output: .markdown
        )
    }

    static let pdftotext = DocumentConverter(
        program: "pdftotext",
        options: ["-layout", "-nopgbrk", "-enc", "UTF-8"],
        ending: ["-"],
        debianPackage: "poppler-utils",
        output: .plainText
    )

    /// Markdown whose tables are pipes or HTML, and without pandoc's own spans and attributes.
    private static let pandocMarkdown =
        "markdown-simple_tables-multiline_tables-grid_tables-header_attributes-bracketed_spans"
        + "-fenced_divs-native_divs-native_spans-link_attributes-smart+pipe_tables"
}
