/// How a collection is dealt to experts.
package enum FederationLayout: String, Sendable, CaseIterable {
    /// Neighbouring passages to one expert, as organisations hold them.
    case contiguous
    /// By XXH64 of the passage's id with seed 1.
    case random

    /// Which of `experts` holds the passage at `place` of `count`.
    func owner(of id: String, at place: Int, of count: Int, experts: Int) -> Int {
        switch self {
        case .contiguous: place * experts / max(count, 1)
        case .random: Int(XXHash64.of(id, seed: 1) % UInt64(experts))
        }
    }
}
