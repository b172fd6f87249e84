/// Brings the impacts in an expert's passages from its own mean length to another.
struct PassageLengthScale {
    /// What BM25F's frequency of a term in each passage is multiplied with.
    private let ratios: [Float]
    /// BM25's k1 + 1: what an impact stays below.
    private let ceiling: Float

    /// Nil where the sketch shows no passages.
    init?(_ sketch: TermSketch, meanLength: Double) {
        guard let lists = sketch.lists else { return nil }
        let share = sketch.lengthNorm
        let (own, whole) = (max(sketch.meanLength, 1), max(Float(meanLength), 1))
        ratios = lists.lengths.map { length in
            let inOwn = 1 - share + share * Float(length) / own
            let inWhole = 1 - share + share * Float(length) / whole
            return inOwn > 0 && inWhole > 0 ? inOwn / inWhole : 1
        }
        ceiling = sketch.saturation + 1
    }

    /// The impact that is `byte` by the expert's own mean; no heading is told from the body here.
    func impact(_ byte: UInt8, in passage: Int) -> UInt8 {
        let value = SketchImpact.values[Int(byte)]
        // Nothing saturates where k1 is 0, and no passage scores above the ceiling.
        guard ratios[passage] != 1, ceiling > 1, value < ceiling else { return byte }
        let frequency = value / (ceiling - value) * ratios[passage]
        return SketchImpact.byte(Double(ceiling * frequency / (1 + frequency)))
    }
}
