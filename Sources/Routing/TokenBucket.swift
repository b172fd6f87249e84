/// Lets so many questions a minute pass, and tells how long to wait for the next.
package struct TokenBucket: Sendable {
    private let perMinute: Int
    private var tokens: Double
    private var updated: Moment

    package init(perMinute: Int, now: Moment) {
        self.perMinute = perMinute
        tokens = Double(perMinute)
        updated = now
    }

    /// Takes one token, or gives the seconds until there is one.
    ///
    /// A bucket of none a minute never fills; it asks to come back in a minute.
    package mutating func take(now: Moment) -> Int? {
        guard perMinute > 0 else { return 60 }
        let gained = now.milliseconds(since: updated) / 60_000 * Double(perMinute)
        tokens = min(Double(perMinute), tokens + max(0, gained))
        updated = now
        guard tokens < 1 else {
            tokens -= 1
            return nil
        }
        return max(1, Int(((1 - tokens) * 60 / Double(perMinute)).rounded(.up)))
    }

    package var remaining: Int { Int(tokens) }
}
