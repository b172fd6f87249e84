/// How well questions are answered: the fields of `vanmieu eval answers --json`.
struct AnswerMetrics: Encodable {
    struct Domain: Encodable {
        let n: Int
        let allFacts: Double
        let refusedRight: Double

        private enum CodingKeys: String, CodingKey {
            case n
            case allFacts = "all_facts"
            case refusedRight = "refused_right"
        }
    }

    struct Milliseconds: Encodable {
        let p50: Double
        let p99: Double
    }

    let n: Int
    /// The share of all facts that stand in their answers.
    let factRecall: Double
    /// The share of the questions to be answered whose answers hold every fact and cite rightly.
    let allFacts: Double
    /// The share of the questions to be answered for which a cited passage holds a fact.
    let citedRight: Double
    /// The share of the questions to be refused that are.
    let refusedRight: Double
    /// The share of the questions to be answered that are, without a fact or a right passage.
    let wrong: Double
    let perDomain: [String: Domain]
    let milliseconds: Milliseconds

    private enum CodingKeys: String, CodingKey {
        case n, wrong, milliseconds
        case factRecall = "fact_recall"
        case allFacts = "all_facts"
        case citedRight = "cited_right"
        case refusedRight = "refused_right"
        case perDomain = "per_domain"
    }

    typealias Pair = (row: AnswerRow, mark: AnswerMark)

    init(_ pairs: [Pair]) {
        let asked = pairs.filter { !$0.row.isRefused }
        let facts = asked.reduce(0) { $0 + $1.mark.facts }
        n = pairs.count
        factRecall = Self.ratio(asked.reduce(0) { $0 + $1.mark.found }, facts)
        allFacts = Self.allFacts(asked)
        citedRight = Self.share(asked, \.mark.citedRight)
        refusedRight = Self.refusedRight(pairs)
        wrong = Self.share(asked) {
            $0.mark.answered && $0.mark.found == 0 && !$0.mark.citedGold
        }
        let domains = Set(pairs.flatMap { $0.row.domains ?? [] })
        perDomain = Dictionary(
            uniqueKeysWithValues: domains.map { domain in
                let own = pairs.filter { $0.row.domains?.contains(domain) == true }
                let figures = Domain(
                    n: own.count,
                    allFacts: Self.allFacts(own.filter { !$0.row.isRefused }),
                    refusedRight: Self.refusedRight(own)
                )
                return (domain, figures)
            }
        )
        let times = pairs.map(\.mark.milliseconds).sorted()
        func time(_ share: Double) -> Double {
            times.isEmpty ? 0 : times[min(Int(share * Double(times.count)), times.count - 1)]
        }
        milliseconds = Milliseconds(p50: time(0.5), p99: time(0.99))
    }

    var text: String {
        """
        questions \(n)   facts found \(Self.percent(factRecall))   \
        all facts, rightly cited \(Self.percent(allFacts))   cited rightly \(Self.percent(citedRight))
        refused rightly \(Self.percent(refusedRight))   wrong \(Self.percent(wrong))   \
        milliseconds p50 \(milliseconds.p50.rounded()), p99 \(milliseconds.p99.rounded())
        """
    }

    private static func allFacts(_ pairs: [Pair]) -> Double {
        share(pairs) {
            $0.mark.answered && $0.mark.found == $0.mark.facts && $0.mark.citedRight
        }
    }

    private static func refusedRight(_ pairs: [Pair]) -> Double {
        share(pairs.filter(\.row.isRefused)) { !$0.mark.answered }
    }

    private static func share(_ pairs: [Pair], _ isCounted: (Pair) -> Bool) -> Double {
        ratio(pairs.count(where: isCounted), pairs.count)
    }

    private static func ratio(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }

    private static func percent(_ share: Double) -> String {
        "\((share * 1000).rounded() / 10) %"
    }
}
