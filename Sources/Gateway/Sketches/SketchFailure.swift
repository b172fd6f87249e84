import ExpertRegistry

/// The last attempt to fetch an expert's sketch, which brought none.
struct SketchFailure: Sendable {
    /// Milliseconds after which a sketch is asked for again, though it was there or was refused.
    static let freshness: Int64 = 600_000
    /// The same after a failure that may pass.
    private static let patience: Int64 = 30_000

    let reason: String
    /// The node gives none, and will not soon.
    let isWish: Bool
    /// How many attempts have failed in a row.
    let count: Int
    private let cardVersion: String
    private let at: Int64

    init(
        _ error: any Error,
        of expert: ExpertDefinition,
        after earlier: SketchFailure?,
        now: Int64
    ) {
        reason = "\(error)"
        let refusal = error as? SketchRefusal
        isWish = refusal == SketchRefusal.none || refusal == .withheld
        count = (earlier?.count ?? 0) + 1
        cardVersion = expert.cardVersion
        at = now
    }

    /// Whether it is time to try again.
    func isOver(for cardVersion: String, _ now: Int64) -> Bool {
        cardVersion != self.cardVersion
            || now - at >= (isWish ? Self.freshness : Self.patience)
    }
}
