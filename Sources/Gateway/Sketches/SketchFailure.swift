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
    /// Where the expert's nodes were.
    private let urls: Set<String>
    private let at: Int64

    init(
        _ error: any Error,
        of expert: ExpertDefinition,
        at urls: Set<String>,
        after earlier: SketchFailure?,
        now: Int64
    ) {
        reason = "\(error)"
        let refusal = error as? SketchRefusal
        isWish = refusal == SketchRefusal.none || refusal == .withheld
        count = (earlier?.count ?? 0) + 1
        cardVersion = expert.cardVersion
        self.urls = urls
        at = now
    }

    /// The one of the expert's nodes to ask next: one that has come since, else each in turn.
    func next(of urls: [String]) -> String {
        urls.first { !self.urls.contains($0) } ?? urls[count % urls.count]
    }

    /// Whether it is time to try again; a new card or a new node may give what the others did not.
    func isOver(for cardVersion: String, at urls: [String], _ now: Int64) -> Bool {
        cardVersion != self.cardVersion || !self.urls.isSuperset(of: urls)
            || now - at >= (isWish ? Self.freshness : Self.patience)
    }
}
