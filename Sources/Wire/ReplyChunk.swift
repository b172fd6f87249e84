/// What of one event of a streamed chat completion is acted on.
package struct ReplyChunk: Sendable, Hashable {
    /// The first choice's piece of text; empty where there is none.
    package private(set) var text = ""
    /// Why the text ends here; nil where it goes on.
    package private(set) var finishReason: String?
    /// The `vanmieu` object; nil where the event has none.
    package private(set) var report: ReplyReport?
    /// What the server says of its own failure; nil where it has not failed.
    package private(set) var failure: String?

    /// The chunk in `data`; throws a ``Problem`` of kind `upstreamError` where there is none.
    package init(_ data: [UInt8]) throws(Problem) {
        do {
            var scanner = JSONScanner(data)
            try read(&scanner)
            try scanner.end()
        } catch {
            throw Problem(.upstreamError, "an event is no chunk of a chat completion: \(error)")
        }
        try report?.checkLengths()
    }

    private enum Member: String { case choices, vanmieu, error }
    private enum ChoiceMember: String {
        case delta
        case finishReason = "finish_reason"
    }
    private enum DeltaMember: String { case content }
    private static let failureLimit = 200

    private mutating func read(_ scanner: inout JSONScanner) throws(JSONSyntaxError) {
        let seen = try scanner.object(of: Member.self) { name, scanner throws(JSONSyntaxError) in
            if try scanner.null() { return }
            switch name {
            case .choices: try readChoices(&scanner)
            case .vanmieu: report = try ReplyReport(reading: &scanner)
            case .error: failure = Self.message(of: try scanner.value())
            }
        }
        guard seen.contains(.choices) || report != nil || failure != nil else {
            throw scanner.fault("it has no choices")
        }
    }

    private mutating func readChoices(_ scanner: inout JSONScanner) throws(JSONSyntaxError) {
        var isFirst = true
        try scanner.array { scanner throws(JSONSyntaxError) in
            guard isFirst else { return try scanner.skip() }
            isFirst = false
            _ = try scanner.object(of: ChoiceMember.self) { name, scanner throws(JSONSyntaxError) in
                if try scanner.null() { return }
                switch name {
                case .delta: try readDelta(&scanner)
                case .finishReason: finishReason = try scanner.string()
                }
            }
        }
    }

    private mutating func readDelta(_ scanner: inout JSONScanner) throws(JSONSyntaxError) {
        _ = try scanner.object(of: DeltaMember.self) { _, scanner throws(JSONSyntaxError) in
            if try !scanner.null() { text = try scanner.string() }
        }
    }

    private static func message(of error: JSONValue) -> String {
        String((error["message"]?.string ?? error.string ?? "no reason given").prefix(failureLimit))
    }
}
