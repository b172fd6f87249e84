import ArgumentParser
import SparseIndex

/// `NAME=CORPUS,QUERIES`: the files of one collection.
struct FederationFiles: ExpressibleByArgument {
    let name: String
    private let corpus: String
    private let queries: String

    init?(argument: String) {
        let halves = argument.split(separator: "=", maxSplits: 1)
        let files = (halves.last ?? "").split(separator: ",", omittingEmptySubsequences: false)
        guard halves.count == 2, files.count == 2, files.allSatisfy({ !$0.isEmpty }) else {
            return nil
        }
        name = String(halves[0])
        corpus = String(files[0])
        queries = String(files[1])
    }

    func read() throws -> FederationSet {
        let texts = try EvaluationRows(paths: [corpus]).read(CorpusRow.self)
        guard !texts.isEmpty else { throw Complaint("\(corpus) has no rows") }
        let rows = try EvaluationRows(paths: [queries]).read(QueryRow.self)
        return FederationSet(
            name: name,
            passages: texts.map {
                IndexedText(id: $0.id, heading: $0.title ?? "", body: $0.text)
            },
            questions: rows.map { .init(text: $0.text, relevant: $0.relevant) }
        )
    }
}

/// One text of a collection.
private struct CorpusRow: Decodable {
    let id: String
    let title: String?
    let text: String
}

/// One query and the texts it is to find.
private struct QueryRow: Decodable {
    let text: String
    let relevant: [String]
}
