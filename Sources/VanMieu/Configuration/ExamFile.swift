import FoundationEssentials
import Wire

/// An `exam.jsonl`: one question a line.
struct ExamFile {
    let path: String

    func rows() throws -> [JSONValue] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Complaint("cannot read \(path)")
        }
        return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
            do {
                return try JSONDecoder().decode(JSONValue.self, from: Data(line))
            } catch {
                throw Complaint("\(path):\(number + 1): not a line of JSON")
            }
        }
    }
}
