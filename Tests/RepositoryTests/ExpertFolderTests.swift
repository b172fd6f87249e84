import FoundationEssentials
import Testing

/// Knowing one starter expert, you know them all.
struct ExpertFolderTests {
    private static let names = ["documents", "exam.jsonl", "expert.yaml", "questions.jsonl"]

    @Test func `every expert has the same four names in its folder`() {
        let experts = Checkout.here.names(in: "experts")
        #expect(!experts.isEmpty)
        for expert in experts {
            #expect(Checkout.here.names(in: "experts/\(expert)") == Self.names, "experts/\(expert)")
        }
    }

    @Test func `every passage that a question or an exam names exists`() {
        expectNone(
            Self.rowFiles.flatMap { file in
                let known = Self.passages(of: file.folder)
                return file.lines.enumerated().flatMap { index, line in
                    (Self.row(line)?.passages ?? []).filter { !known.contains($0) }.map {
                        Finding(file, line: index + 1, "there is no passage \($0)")
                    }
                }
            }
        )
    }

    @Test func `every row is a question with an id of its own`() {
        expectNone(
            Self.rowFiles.flatMap { file in
                var seen: Set<String> = []
                return file.lines.enumerated().compactMap { index, line -> Finding? in
                    guard let row = Self.row(line) else {
                        return Finding(file, line: index + 1, "not {id, question, passages, …}")
                    }
                    guard !row.question.isEmpty, seen.insert(row.id).inserted else {
                        return Finding(file, line: index + 1, "\(row.id) is empty or comes twice")
                    }
                    return nil
                }
            }
        )
    }

    @Test func `an exam asks for facts and passages, or for a refusal`() {
        expectNone(
            Self.rowFiles.filter { $0.stem == "exam" }.flatMap { file in
                file.lines.enumerated().compactMap { index, line -> Finding? in
                    guard let row = Self.row(line) else { return nil }
                    let asks = row.facts?.isEmpty == false && !row.passages.isEmpty
                    guard asks == (row.refuse == true) else { return nil }
                    return Finding(file, line: index + 1, "\(row.id) asks for both or for neither")
                }
            }
        )
    }

    private struct Row: Decodable {
        let id: String
        let question: String
        let passages: [String]
        let facts: [[String]]?
        let refuse: Bool?
    }

    private static var rowFiles: [TextFile] {
        Checkout.here.files(below: "experts").filter { $0.path.hasSuffix(".jsonl") }
    }

    private static func row(_ line: Substring) -> Row? {
        try? JSONDecoder().decode(Row.self, from: Data(line.utf8))
    }

    /// The ids of an expert's passages: the document's stem, `#`, the section's number from 1.
    private static func passages(of expert: String) -> Set<String> {
        let documents = Checkout.here.files(below: "\(expert)/documents")
        return Set(
            documents.flatMap { document in
                let sections = document.lines.count { $0.hasPrefix("## ") }
                return (0..<sections).map { "\(document.stem)#\($0 + 1)" }
            }
        )
    }
}
