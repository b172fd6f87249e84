/// A fixed set of hashes, asked often and built once.
///
/// Open addressing over a power of two, at most half full. What is looked up is a hash already, so
/// none is taken of it again, which is most of what `Set` would cost here.
struct HashSet: Sendable {
    private let slots: [UInt64]
    private let mask: Int

    init(_ hashes: some Collection<UInt64>) {
        var capacity = 16
        while capacity < hashes.count * 2 { capacity *= 2 }
        var slots = [UInt64](repeating: 0, count: capacity)
        mask = capacity - 1
        for hash in hashes where hash != 0 {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
            slots[slot] = hash
        }
        self.slots = slots
    }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }
}
