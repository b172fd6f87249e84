import Testing

/// A place that breaks a rule, and what to do about it.
struct Finding: CustomStringConvertible {
    let path: String
    /// 1-based.
    let line: Int
    let text: String

    init(_ file: TextFile, line: Int = 1, _ text: String) {
        self.init(path: file.path, line: line, text)
    }

    init(path: String, line: Int = 1, _ text: String) {
        self.path = path
        self.line = line
        self.text = text
    }

    var description: String { "\(path):\(line): \(text)" }
}

/// Fails once for each finding, so that all of them are seen in one run.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
    for finding in findings {
        Issue.record("\(finding)", sourceLocation: sourceLocation)
    }
}
