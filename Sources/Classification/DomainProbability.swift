/// How probable it is that a text belongs to a domain.
package struct DomainProbability: Sendable, Equatable {
    package let domain: String
    /// Calibrated, from 0 to 1.
    package let probability: Double

    package init(domain: String, probability: Double) {
        self.domain = domain
        self.probability = probability
    }
}
