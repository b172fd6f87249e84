/// Why a sketch was not taken.
enum SketchRefusal: Error, Equatable, CustomStringConvertible {
    case none, withheld, unsigned, early, stale, noRoom

    var description: String {
        switch self {
        case .none: "the node gives no sketch; the expert is chosen by its card"
        case .withheld:
            "the owner shows nothing of its documents; the expert is chosen by its card"
        case .unsigned: "the expert's owner has not signed the sketch; check the node's owner.jwk"
        case .early: "the sketch says that it was made in the future; set the node's clock"
        case .stale:
            "a newer sketch of the expert was seen before; serve its newest documents on every "
                + "node, and set the node's clock"
        case .noRoom: "the router holds all the sketches that it has memory for"
        }
    }
}
