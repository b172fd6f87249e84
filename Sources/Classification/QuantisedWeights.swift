/// The weights as bytes: for each bucket one signed byte a label, then the idf.
///
/// A byte b stands for sign(b)·b²·scale: most weights are small and a few are large, and the
/// square keeps the small ones apart.
struct QuantisedWeights: Sendable, Equatable {
    let labelCount: Int
    let bias: [Float]
    let scale: Float
    /// `labelCount + 1` bytes a bucket.
    let rows: [UInt8]

    init(labelCount: Int, bias: [Float], scale: Float, rows: [UInt8]) {
        self.labelCount = labelCount
        self.bias = bias
        self.scale = scale
        self.rows = rows
    }

    init(_ weights: LinearWeights, _ idf: InverseFrequency) {
        labelCount = weights.labelCount
        bias = weights.bias
        let largest = weights.values.reduce(0) { max($0, abs($1)) }
        let scale = max(largest, 1e-6) / (127 * 127)
        self.scale = scale
        var rows: [UInt8] = []
        rows.reserveCapacity(idf.bytes.count * (labelCount + 1))
        for (bucket, byte) in idf.bytes.enumerated() {
            let first = bucket * weights.labelCount
            for value in weights.values[first..<(first + weights.labelCount)] {
                let root = Int8((abs(value) / scale).squareRoot().rounded())
                rows.append(UInt8(bitPattern: value < 0 ? -root : root))
            }
            rows.append(byte)
        }
        self.rows = rows
    }

    @inline(__always)
    func idf(_ bucket: UInt32) -> Float {
        Float(rows[Int(bucket) * (labelCount + 1) + labelCount]) * InverseFrequency.step
    }

    @inline(__always)
    func weight(_ bucket: UInt32, _ label: Int) -> Float {
        let root = Float(Int8(bitPattern: rows[Int(bucket) * (labelCount + 1) + label]))
        return root * abs(root) * scale
    }

    /// The raw score of each label.
    func logits(_ vector: SparseVector) -> [Float] {
        var sums = bias
        for entry in vector.entries {
            for label in 0..<labelCount { sums[label] += weight(entry.bucket, label) * entry.value }
        }
        return sums
    }
}
