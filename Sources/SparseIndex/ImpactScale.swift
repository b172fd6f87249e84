/// How strongly a text's occurrences of a term speak for it: BM25F without the idf, as a byte.
struct ImpactScale: Sendable {
    private let saturation: Float
    private let headingWeight: Float
    private let strength: Float
    private let averageHeading: Float
    private let averageBody: Float

    init(_ settings: IndexSettings, lengths: [(heading: Int32, body: Int32)]) {
        saturation = Float(settings.saturation)
        headingWeight = Float(settings.headingWeight)
        strength = Float(settings.lengthNorm)
        let count = Double(max(lengths.count, 1))
        averageHeading = Float(max(lengths.reduce(0) { $0 + Double($1.heading) } / count, 1))
        averageBody = Float(max(lengths.reduce(0) { $0 + Double($1.body) } / count, 1))
    }

    /// What one step of the byte stands for.
    static func step(_ settings: IndexSettings) -> Float { Float(settings.saturation + 1) / 255 }

    func impact(heading: Int, body: Int, lengths: (heading: Int32, body: Int32)) -> UInt8 {
        let inHeading = normed(heading, lengths.heading, averageHeading)
        let inBody = normed(body, lengths.body, averageBody)
        let frequency = headingWeight * inHeading + inBody
        let share = frequency / (frequency + saturation)
        return UInt8(max(1, min(255, (share * 255).rounded())))
    }

    /// `count`, less where the field is longer than the average; an empty field's norm may be 0.
    private func normed(_ count: Int, _ length: Int32, _ average: Float) -> Float {
        count == 0 ? 0 : Float(count) / (1 - strength + strength * Float(length) / average)
    }
}
