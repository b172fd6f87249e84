import FoundationEssentials

/// A row of an expert's `questions.jsonl`: a question and the passages that answer it; none where
/// it is to be declined.
package struct OwnQuestion: Sendable, Decodable {
    package let question: String
    package let passages: [String]

    var isDeclined: Bool { passages.isEmpty }

    /// Reads a file of JSON lines; empty where there is none.
    ///
    /// Throws ``KnowledgeError``, which names the line.
    package static func load(_ file: String) throws(KnowledgeError) -> [OwnQuestion] {
        guard let data = FileManager.default.contents(atPath: file) else { return [] }
        let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var rows: [OwnQuestion] = []
        for (number, line) in lines.enumerated() where !line.isEmpty {
            guard let row = try? JSONDecoder().decode(OwnQuestion.self, from: Data(line)) else {
                let expected = "a row {\"question\", \"passages\": […]}"
                throw .badLine(file: file, line: number + 1, expected: expected)
            }
            rows.append(row)
        }
        return rows
    }
}
