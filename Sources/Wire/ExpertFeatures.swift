/// What an expert is ranked by for one part of a question; all from 0 to 1.
package struct ExpertFeatures: Sendable, Hashable, Codable {
    /// The probability of the likeliest domain that it serves.
    package var domain: Double
    /// How likely it, among all experts, holds the passage that answers best, by its sketch; 0
    /// where no two experts serve one domain, so that there is nothing to tell apart.
    package var sketch: Double
    /// How well it has served, as the applications say.
    package var standing: Double
    /// How far its sketch is believed after audits: 1, or 0.5, or 0 where the card stands in.
    package var audit: Double

    package init(domain: Double, sketch: Double, standing: Double, audit: Double = 1) {
        self.domain = domain
        self.sketch = sketch
        self.standing = standing
        self.audit = audit
    }

    /// The domain decides between domains, the sketch between the experts of one, and how well the
    /// expert has served moves it by a tenth at most.
    package var score: Double { domain * (0.5 + 0.5 * sketch) * (0.9 + 0.1 * standing) }
}

extension ExpertFeatures: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("domain", domain)
            json.member("sketch", sketch)
            json.member("standing", standing)
            json.member("audit", audit)
        }
    }
}
