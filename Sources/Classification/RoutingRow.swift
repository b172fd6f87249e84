/// One evaluation row: a text and the domains it truly belongs to.
package struct RoutingRow: Sendable, Codable, Equatable {
    package let text: String
    /// The right domains; empty = out of scope.
    package let domains: [String]
    /// The data set the row comes from.
    package let source: String
    /// True when ``domains`` are certain but a further one is arguable.
    package let atLeast: Bool?
    /// `vi`, `vi-nodiac` or `en`.
    package let lang: String?

    package init(
        text: String,
        domains: [String],
        source: String,
        atLeast: Bool? = nil,
        lang: String? = nil
    ) {
        self.text = text
        self.domains = domains
        self.source = source
        self.atLeast = atLeast
        self.lang = lang
    }

    private enum CodingKeys: String, CodingKey {
        case text, domains, source, lang
        case atLeast = "at_least"
    }

    /// Whether asking these domains is right: the gold ones, with `at_least` one more allowed.
    package func accepts(_ asked: [String]) -> Bool {
        if atLeast == true, !domains.isEmpty {
            return Set(domains).isSubset(of: asked) && asked.count <= 2
        }
        return Set(domains) == Set(asked)
    }

    /// The label to hold a prediction against: the predicted one where it is among the gold ones.
    func goldLabel(for label: String) -> String {
        domains.contains(label) ? label : domains.first ?? DomainModel.none
    }
}
