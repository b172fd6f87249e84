import FoundationEssentials

/// The weights as bytes: for each bucket one signed byte a label, then the idf.
///
/// A byte b stands for sign(b)·b²·scale: most weights are small and a few are large, and the
/// square keeps the small ones apart. The bytes may be those of a file that is mapped into memory.
struct QuantisedWeights: Sendable, Equatable {
    let labelCount: Int
    let bias: [Float]
    let scale: Float
    /// `labelCount + 1` bytes a bucket.
    let rows: Data

    init(labelCount: Int, bias: [Float], scale: Float, rows: Data) {
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
        self.rows = Data(rows)
    }

    /// Lends the bytes for as long as `body` runs.
    @inline(__always)
    func read<Value>(_ body: (WeightRows) -> Value) -> Value {
        rows.withUnsafeBytes { body(WeightRows(bytes: $0, labelCount: labelCount, scale: scale)) }
    }

    /// The raw score of each label.
    func logits(_ vector: SparseVector) -> [Float] {
        var sums = bias
        read { rows in
            for entry in vector.entries {
                for label in 0..<labelCount {
                    sums[label] += rows.weight(entry.bucket, label) * entry.value
                }
            }
        }
        return sums
    }
}

/// The bytes of ``QuantisedWeights`` while they are lent.
struct WeightRows {
    let bytes: UnsafeRawBufferPointer
    let labelCount: Int
    let scale: Float

    @inline(__always)
    func idf(_ bucket: UInt32) -> Float {
        Float(bytes[Int(bucket) * (labelCount + 1) + labelCount]) * InverseFrequency.step
    }

    @inline(__always)
    func weight(_ bucket: UInt32, _ label: Int) -> Float {
        let root = Float(Int8(bitPattern: bytes[Int(bucket) * (labelCount + 1) + label]))
        return root * abs(root) * scale
    }
}
