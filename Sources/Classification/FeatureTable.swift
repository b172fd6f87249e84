import FoundationEssentials

/// The weights as bytes, found by a feature's key in an open-addressing table.
///
/// A slot has a tag of 16 bits (0 where it is free), one signed byte a label, and the idf. A byte b
/// stands for sign(b)·b²·scale: most weights are small and a few are large, and the square keeps
/// the small ones apart. A feature that was not learnt meets a slot of another with its tag once in
/// some thirty thousand times. The bytes may be those of a file that is mapped into memory.
struct FeatureTable: Sendable, Equatable {
    let labelCount: Int
    let slotCount: Int
    let bias: [Float]
    let scale: Float
    let slots: Data

    /// One slot in so many stays free, which keeps searches short.
    private static let spare = 4

    /// How many bytes the slots of a table take.
    static func size(slots: Int, labels: Int) -> Int { slots * (labels + 3) }

    init(labelCount: Int, slotCount: Int, bias: [Float], scale: Float, slots: Data) {
        self.labelCount = labelCount
        self.slotCount = slotCount
        self.bias = bias
        self.scale = scale
        self.slots = slots
    }

    init(_ weights: LinearWeights, _ lexicon: FeatureLexicon) {
        labelCount = weights.labelCount
        bias = weights.bias
        slotCount = lexicon.keys.count + lexicon.keys.count / Self.spare + 1
        let largest = weights.values.reduce(0) { max($0, abs($1)) }
        scale = max(largest, 1e-6) / (127 * 127)
        let width = labelCount + 3
        var bytes = [UInt8](repeating: 0, count: Self.size(slots: slotCount, labels: labelCount))
        for (number, key) in lexicon.keys.enumerated() {
            var slot = Self.home(key, slotCount)
            while bytes[slot * width] != 0 || bytes[slot * width + 1] != 0 {
                slot = slot + 1 < slotCount ? slot + 1 : 0
            }
            let tag = Self.tag(key)
            bytes[slot * width] = UInt8(truncatingIfNeeded: tag)
            bytes[slot * width + 1] = UInt8(truncatingIfNeeded: tag >> 8)
            for label in 0..<labelCount {
                let value = weights.values[number * labelCount + label]
                let root = Int8((abs(value) / scale).squareRoot().rounded())
                bytes[slot * width + 2 + label] = UInt8(bitPattern: value < 0 ? -root : root)
            }
            bytes[slot * width + 2 + labelCount] = lexicon.idf[number]
        }
        slots = Data(bytes)
    }

    /// Lends the bytes for as long as `body` runs.
    @inline(__always)
    func read<Value>(_ body: (FeatureSlots) -> Value) -> Value {
        slots.withUnsafeBytes {
            body(
                FeatureSlots(
                    bytes: $0,
                    labelCount: labelCount,
                    slotCount: slotCount,
                    scale: scale
                )
            )
        }
    }

    /// The raw score of each label.
    func logits(_ vector: SparseVector) -> [Float] {
        var sums = bias
        sums.withUnsafeMutableBufferPointer { sums in
            read { slots in
                for entry in vector.entries {
                    for label in 0..<labelCount {
                        sums[label] += slots.weight(entry.place, label) * entry.value
                    }
                }
            }
        }
        return sums
    }

    /// Where the search for a key begins: its upper bits, as a share of the table.
    @inline(__always)
    static func home(_ key: UInt64, _ slotCount: Int) -> Int {
        Int(key.multipliedFullWidth(by: UInt64(slotCount)).high)
    }

    @inline(__always)
    static func tag(_ key: UInt64) -> UInt16 { max(1, UInt16(truncatingIfNeeded: key)) }
}
