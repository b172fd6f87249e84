import FoundationEssentials
import Wire

/// Reads evaluation rows from files and folders, in the order given and by name.
struct EvaluationRows {
    let paths: [String]

    func read<Row: Decodable>(_ type: Row.Type) throws -> [Row] {
        try paths.flatMap(files).flatMap { try rows($0, type) }
    }

    /// Writes `rows` to `path`, one a line.
    static func write(_ rows: [some Encodable], to path: String) throws {
        var lines = Data()
        for row in rows { lines += try WireJSON.plainEncoder().encode(row) + Data("\n".utf8) }
        try lines.write(to: URL(filePath: path), options: .atomic)
    }

    private func files(_ path: String) throws -> [String] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Complaint("there is no \(path)")
        }
        guard isFolder else { return [path] }
        return try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasSuffix(".jsonl") }.sorted().map { "\(path)/\($0)" }
    }

    private func rows<Row: Decodable>(_ file: String, _ type: Row.Type) throws -> [Row] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Complaint("cannot read \(file)")
        }
        return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
            do {
                return try JSONDecoder().decode(type, from: Data(line))
            } catch {
                throw Complaint("\(file):\(number + 1): not an evaluation row: \(error)")
            }
        }
    }
}
