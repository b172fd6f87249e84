/// The bytes of a ``FeatureTable`` while they are lent.
struct FeatureSlots {
    let bytes: UnsafeRawBufferPointer
    let labelCount: Int
    let slotCount: Int
    let scale: Float

    /// The slot of a feature and its idf; nil where the model does not know it.
    @inline(__always)
    func find(_ key: UInt64) -> (place: UInt32, idf: Float)? {
        let tag = FeatureTable.tag(key)
        let width = labelCount + 3
        var slot = FeatureTable.home(key, slotCount)
        // A table without a free slot is none of ours; a search ends all the same.
        for _ in 0..<slotCount {
            let offset = slot * width
            let held = UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
            if held == 0 { return nil }
            if held == tag {
                let idf = Float(bytes[offset + 2 + labelCount]) * FeatureLexicon.step
                return (UInt32(slot), idf)
            }
            slot = slot + 1 < slotCount ? slot + 1 : 0
        }
        return nil
    }

    @inline(__always)
    func weight(_ slot: UInt32, _ label: Int) -> Float {
        let byte = bytes[Int(slot) * (labelCount + 3) + 2 + label]
        let root = Float(Int8(bitPattern: byte))
        return root * abs(root) * scale
    }
}
