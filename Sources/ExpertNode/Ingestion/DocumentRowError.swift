/// What is wrong with a line of a JSONL file.
struct DocumentRowError: Error, CustomStringConvertible {
    let description: String
}
