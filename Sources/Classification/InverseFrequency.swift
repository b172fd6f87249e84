import Glibc

/// How telling each bucket is: ln(N / df), kept as a byte in steps of 1/24; 0 = never seen.
struct InverseFrequency: Sendable {
    static let step: Float = 1.0 / 24

    private(set) var bytes: [UInt8]

    init(_ texts: [FeatureCounts], bits: Int) {
        var counts = [UInt32](repeating: 0, count: 1 << bits)
        for text in texts {
            for item in text.items { counts[Int(item.bucket)] += 1 }
        }
        let total = Double(texts.count + 1)
        bytes = counts.map { count in
            guard count > 0 else { return 0 }
            let idf = Self.logarithm(total / Double(count)) / Double(Self.step)
            return UInt8(max(1, min(255, idf.rounded())))
        }
    }

    @inline(__always)
    func value(_ bucket: UInt32) -> Float {
        Float(bytes[Int(bucket)]) * Self.step
    }

    private static func logarithm(_ value: Double) -> Double { log(value) }
}
