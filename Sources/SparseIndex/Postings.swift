/// Where each gram stands, and how strongly, with the idf left out.
///
/// The rows lie behind one another in two flat arrays; `documents` ascend within a row.
struct Postings: Sendable {
    let documentCount: Int
    private let rows: [Gram: Int32]
    private let starts: [Int32]
    private let documents: [Int32]
    private let impacts: [Float]

    init(
        documentCount: Int,
        rows: [Gram: Int32],
        starts: [Int32],
        documents: [Int32],
        impacts: [Float]
    ) {
        self.documentCount = documentCount
        self.rows = rows
        self.starts = starts
        self.documents = documents
        self.impacts = impacts
    }

    func frequency(of gram: Gram) -> Int {
        row(of: gram)?.count ?? 0
    }

    /// The weight of `gram` by how few texts hold it; largest for one that none holds.
    func idf(of gram: Gram) -> Double {
        Self.idf(frequency: frequency(of: gram), documentCount: documentCount)
    }

    static func idf(frequency: Int, documentCount: Int) -> Double {
        let frequency = Double(frequency)
        return logarithm(1 + (Double(documentCount) - frequency + 0.5) / (frequency + 0.5))
    }

    /// Adds `weight` times the impact of `gram` to the score of each text that holds it.
    func add(_ gram: Gram, weight: Float, to scores: inout [Float]) {
        guard let row = row(of: gram) else { return }
        for place in row {
            scores[Int(documents[place])] += weight * impacts[place]
        }
    }

    func contains(_ gram: Gram, document: Int) -> Bool {
        guard let row = row(of: gram) else { return false }
        var low = row.lowerBound
        var high = row.upperBound
        while low < high {
            let middle = (low + high) / 2
            if documents[middle] < document { low = middle + 1 } else { high = middle }
        }
        return low < row.upperBound && documents[low] == document
    }

    private func row(of gram: Gram) -> Range<Int>? {
        guard let row = rows[gram] else { return nil }
        return Int(starts[Int(row)])..<Int(starts[Int(row) + 1])
    }
}
