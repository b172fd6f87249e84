/// How well queries are routed: the fields of `vanmieu eval routing --json`.
package struct RoutingMetrics: Sendable, Codable, Equatable {
    package struct Domain: Sendable, Codable, Equatable {
        package let f1: Double
        package let precision: Double
        package let recall: Double
    }

    package struct Share: Sendable, Codable, Equatable {
        package let accuracy: Double
    }

    package struct Outside: Sendable, Codable, Equatable {
        /// Area under the ROC curve; nil when the rows are all in or all out of scope.
        package let auroc: Double?
        /// The share of out-of-scope rows caught while 95 % of the others pass.
        package let recallAt95: Double?

        private enum CodingKeys: String, CodingKey {
            case auroc
            case recallAt95 = "recall_at_95"
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(auroc, forKey: .auroc)
            try container.encode(recallAt95, forKey: .recallAt95)
        }
    }

    package struct Microseconds: Sendable, Codable, Equatable {
        package let p50: Double
        package let p99: Double
    }

    package let n: Int
    /// Mean F1 of the best single label over the labels that occur in the gold.
    package let macroF1: Double
    /// The share of rows whose asked domains are right.
    package let accuracy: Double
    package let perDomain: [String: Domain]
    package let perSource: [String: Share]
    package let sourceMean: Double
    package let perLang: [String: Share]
    package let twoDomainShare: Double
    package let outOfScope: Outside
    /// Expected calibration error of the label over 15 bins of equal mass.
    package let ece: Double
    /// The share of rows whose gold label stands in the conformal set.
    package let setCoverage: Double
    package let meanSetSize: Double
    package let microseconds: Microseconds

    private enum CodingKeys: String, CodingKey {
        case n, accuracy, ece, microseconds
        case macroF1 = "macro_f1"
        case perDomain = "per_domain"
        case perSource = "per_source"
        case sourceMean = "source_mean"
        case perLang = "per_lang"
        case twoDomainShare = "two_domain_share"
        case outOfScope = "out_of_scope"
        case setCoverage = "set_coverage"
        case meanSetSize = "mean_set_size"
    }
}
