/// The bytes of a ``FeatureTable`` while they are lent.
struct FeatureSlots {
    let bytes: UnsafeRawBufferPointer
    let labelCount: Int
    let slotCount: Int
    let scale: Float

    /// Hands over those of `items` that the model knows: which item, its slot and its idf.
    ///
    /// Where each search begins is read for all of them first: the table is larger than the caches,
    /// and so its memory is waited for together instead of one place after the other.
    @inline(__always)
    func find(
        _ items: [FeatureCounts.Item],
        _ known: (_ item: Int, _ place: UInt32, _ idf: Float) -> Void
    ) {
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: items.count) { heads in
            for index in items.indices {
                heads[index] = held(FeatureTable.home(items[index].key, slotCount))
            }
            for index in items.indices {
                guard let slot = slot(of: items[index].key, head: heads[index]) else { continue }
                let idf = Float(bytes[slot * width + 2 + labelCount]) * FeatureLexicon.step
                known(index, UInt32(slot), idf)
            }
        }
    }

    /// The slot that holds a feature, where `head` is the tag in the first that may.
    @inline(__always)
    private func slot(of key: UInt64, head: UInt16) -> Int? {
        let tag = FeatureTable.tag(key)
        var slot = FeatureTable.home(key, slotCount)
        var held = head
        // A table without a free slot is none of ours; a search ends all the same.
        for _ in 0..<slotCount {
            if held == 0 { return nil }
            if held == tag { return slot }
            slot = slot + 1 < slotCount ? slot + 1 : 0
            held = self.held(slot)
        }
        return nil
    }

    @inline(__always)
    private var width: Int { labelCount + 3 }

    /// The tag in a slot; 0 where it is free.
    @inline(__always)
    private func held(_ slot: Int) -> UInt16 {
        bytes.loadUnaligned(fromByteOffset: slot * width, as: UInt16.self).littleEndian
    }

    @inline(__always)
    func weight(_ slot: UInt32, _ label: Int) -> Float {
        let byte = bytes[Int(slot) * width + 2 + label]
        let root = Float(Int8(bitPattern: byte))
        return root * abs(root) * scale
    }
}
