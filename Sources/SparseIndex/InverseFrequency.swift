/// How much a term says, by how few texts hold it.
enum InverseFrequency {
    /// BM25's idf, never negative: ln(1 + (N - n + ½) / (n + ½)).
    static func of(_ frequency: Int, among documentCount: Int) -> Double {
        let frequency = Double(frequency)
        return logarithm(1 + (Double(documentCount) - frequency + 0.5) / (frequency + 0.5))
    }
}
