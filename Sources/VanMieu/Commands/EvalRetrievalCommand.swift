import ArgumentParser
import FoundationEssentials
import SparseIndex
import Wire

/// `vanmieu eval retrieval`: how well the texts of a collection are found.
struct EvalRetrievalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retrieval",
        abstract: "Measure how well the texts of a collection are found.",
        discussion:
            "Corpus rows: {\"id\",\"title\"?,\"text\"}; query rows: {\"id\"?,\"text\",\"relevant\":[ids]}."
    )

    @Option(help: "The texts, JSON lines.") var corpus: String
    @Option(help: "The queries, JSON lines.") var queries: String
    @Option(help: "How many texts each query gives (10 count).") var top = 10
    @Option(help: "Queries of the collection's own, to fit the ranking's numbers on first.")
    var tune: String?
    @Option(name: .customLong("run"), help: "Write each query's ranking to this file.")
    var rankings: String?
    @Flag(help: "Print JSON.") var json = false

    func validate() throws {
        guard (1...1000).contains(top) else {
            throw ValidationError("--top takes a number from 1 to 1000")
        }
    }

    func run() throws {
        let texts = try EvaluationRows(paths: [corpus]).read(CorpusRow.self)
        let rows = try EvaluationRows(paths: [queries]).read(RetrievalRow.self)
        guard !texts.isEmpty else { throw Complaint("\(corpus) has no rows") }
        let indexed = texts.map(\.indexed)
        let settings = try settings(indexed)
        let began = ContinuousClock.now
        let index = SparseIndex(indexed, settings: settings)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let (ranked, times) = rank(rows, by: index)
        if let rankings { try EvaluationRows.write(ranked, to: rankings) }
        let found = zip(rows, ranked).map {
            RetrievalEvaluation.Row(relevant: $0.relevant, ranked: $1.ranked.map(\.id))
        }
        let metrics = RetrievalEvaluation(found).metrics(
            milliseconds: times,
            indexSeconds: seconds,
            indexBytes: index.byteCount,
            textBytes: texts.reduce(0) { $0 + $1.byteCount }
        )
        let encoded = try WireJSON.plainEncoder().encode(metrics)
        Terminal.say(
            json ? String(decoding: encoded, as: UTF8.self) : metrics.text
        )
    }

    private func settings(_ texts: [IndexedText]) throws -> IndexSettings {
        guard let tune else { return IndexSettings() }
        let own = try EvaluationRows(paths: [tune]).read(RetrievalRow.self)
        let questions = own.map { SettingsTuning.Question(text: $0.text, relevant: $0.relevant) }
        return SettingsTuning(texts: texts, questions: questions).tuned { step in
            if !json { Terminal.say(step) }
        }
    }

    private func rank(
        _ rows: [RetrievalRow],
        by index: SparseIndex
    ) -> (rankings: [RetrievalRanking], milliseconds: [Double]) {
        var rankings: [RetrievalRanking] = []
        var times: [Double] = []
        for row in rows {
            let began = ContinuousClock.now
            let hits = index.search(IndexQuery(row.text), top: top)
            times.append((ContinuousClock.now - began) / .milliseconds(1))
            rankings.append(
                RetrievalRanking(
                    query: row.id ?? row.text,
                    ranked: hits.map { RetrievalRanking.Place(id: $0.id, score: $0.score) }
                )
            )
        }
        return (rankings, times)
    }
}

/// One text of a collection.
private struct CorpusRow: Decodable {
    let id: String
    let title: String?
    let text: String

    var indexed: IndexedText { IndexedText(id: id, heading: title ?? "", body: text) }
    var byteCount: Int { (title ?? "").utf8.count + text.utf8.count }
}

/// One query and the texts it is to find.
private struct RetrievalRow: Decodable {
    let id: String?
    let text: String
    let relevant: [String]
}

/// One row of `--run`: `{"query", "ranked": [[id, score], …]}`.
private struct RetrievalRanking: Encodable {
    struct Place: Encodable {
        let id: String
        let score: Double

        func encode(to encoder: any Encoder) throws {
            var pair = encoder.unkeyedContainer()
            try pair.encode(id)
            try pair.encode(score)
        }
    }

    let query: String
    let ranked: [Place]
}
