/// A row of the index that a query asks for: its postings, and what one step of impact counts.
struct RowWeight {
    let row: Int
    let postings: PostingList
    let weight: Double

    /// The most that the row can add to a text's score.
    var most: Double { weight * Double(postings.maxImpact) }

    /// What a posting of the row adds at most, by how many there are: what reading it is worth.
    private var worth: Double { most / Double(postings.count) }

    /// The rows of a query, those first that are most worth reading.
    static func all(of weights: QueryWeights, in view: SegmentView) -> [RowWeight] {
        let names = Set(weights.folded.keys).union(weights.accented.keys.map(\.folded))
        var found: [RowWeight] = []
        for name in names {
            let rows = view.rows(folded: name).map { (row: $0, list: view.postings(of: $0)) }
            let frequency = min(rows.reduce(0) { $0 + $1.list.count }, view.documentCount)
            let shared = (weights.folded[name] ?? 0) * view.idf(frequency: frequency)
            for (row, list) in rows {
                let term = Term(folded: name, accent: view.accent(of: row))
                let own = (weights.accented[term] ?? 0) * view.idf(frequency: list.count)
                let weight = (shared + own) * Double(view.step)
                // What is nothing as a float is nothing.
                guard Float(weight) > 0, list.maxImpact > 0, list.count > 0 else { continue }
                found.append(RowWeight(row: row, postings: list, weight: weight))
            }
        }
        return found.sorted { $0.worth != $1.worth ? $0.worth > $1.worth : $0.row < $1.row }
    }
}
