/// The `params` of our card extension: whose expert it is, on which data, under which rules.
package struct ExpertParameters: Sendable, Hashable, Codable {
    /// The expert's `owner/name`; the path it is registered under must say the same.
    package var id: ExpertID
    package var owner: Owner
    package var domains: [String]
    package var languages: [String]
    package var data: DataRules
    package var rules: Conduct

    package init(
        id: ExpertID,
        owner: Owner,
        domains: [String],
        languages: [String],
        data: DataRules,
        rules: Conduct
    ) {
        self.id = id
        self.owner = owner
        self.domains = domains
        self.languages = languages
        self.data = data
        self.rules = rules
    }

    package struct Owner: Sendable, Hashable, Codable {
        /// The name shown to citizens beside every answer.
        package var legalName: String
        package var contact: String

        package init(legalName: String, contact: String) {
            self.legalName = legalName
            self.contact = contact
        }
    }

    package struct DataRules: Sendable, Hashable, Codable {
        /// The date up to which the expert's documents were checked, `YYYY-MM-DD`.
        package var asOf: String
        /// `open`, `internal`, `personal`, `sensitive`, `important` or `core`.
        package var classification: String
        /// ISO 3166 code of the country that the data stay in.
        package var region: String

        package init(asOf: String, classification: String, region: String) {
            self.asOf = asOf
            self.classification = classification
            self.region = region
        }
    }

    package struct Conduct: Sendable, Hashable, Codable {
        /// `low`, `medium` or `high` under the AI law, classified by the owner.
        package var aiLawRisk: String
        package var mustCite: Bool
        /// The sentence an answer of this expert closes with.
        package var disclaimer: String

        package init(aiLawRisk: String, mustCite: Bool, disclaimer: String) {
            self.aiLawRisk = aiLawRisk
            self.mustCite = mustCite
            self.disclaimer = disclaimer
        }
    }
}
