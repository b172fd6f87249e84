/// The power of two choices: of two nodes at random, the one with less to do (Mitzenmacher 2001).
///
/// Never the worst of several, without the herd that always taking the best makes of many routers.
package enum TwoChoices {
    /// A node of `nodes`; where both have the same load, the one with the lower number.
    package static func pick(
        from nodes: NodeSet,
        using random: inout some RandomNumberGenerator,
        load: (Int) -> Double
    ) -> Int? {
        guard let one = nodes.random(using: &random) else { return nil }
        var others = nodes
        others.remove(one)
        guard let other = others.random(using: &random) else { return one }
        let (low, high) = one < other ? (one, other) : (other, one)
        return load(low) <= load(high) ? low : high
    }
}
