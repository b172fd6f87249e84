/// The code of a Markdown page: lines between fences, and what stands between backticks.
struct MarkdownCode {
    struct Span {
        let text: String
        /// 1-based.
        let line: Int
    }

    let spans: [Span]

    init(_ page: TextFile) {
        var isFenced = false
        var spans: [Span] = []
        for (index, line) in page.lines.enumerated() {
            if line.drop(while: \.isWhitespace).hasPrefix("```") {
                isFenced.toggle()
            } else if isFenced {
                spans.append(Span(text: String(line), line: index + 1))
            } else {
                let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
                for place in stride(from: 1, to: pieces.count, by: 2) {
                    // Within a table, a bar of the code is written with a backslash.
                    let text = pieces[place].replacing("\\|", with: "|")
                    spans.append(Span(text: String(text), line: index + 1))
                }
            }
        }
        self.spans = spans
    }
}
