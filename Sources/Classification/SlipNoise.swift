/// Slips of the hand: letters dropped, doubled, replaced or swapped with the one before.
enum SlipNoise {
    private static let keys = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

    /// `text` with `share` of its letters mistyped, the four slips being equally likely.
    static func rewrite(_ text: String, share: Double, random: inout SeededRandom) -> String {
        var output: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            guard scalar.properties.isAlphabetic, random.chance(share) else {
                output.append(scalar)
                continue
            }
            switch random.below(4) {
            case 0: break
            case 1: output += [scalar, scalar]
            case 2: output.append(keys[random.below(keys.count)])
            default: output.insert(scalar, at: max(output.count - 1, 0))
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: output)
        return String(view)
    }
}
