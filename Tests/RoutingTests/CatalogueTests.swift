import ExpertRegistry
import Routing
import SketchAudit
import SparseIndex
import TestSupport
import Testing
import Wire

struct CatalogueTests {
    private static let experts: [ExpertDefinition] = [
        .sample("bo-tai-chinh/thue", domain: "finance"),
        .sample("bo-tai-chinh/phi", domain: "finance"),
    ]
    private static let sketches = Dictionary(
        uniqueKeysWithValues: zip(
            experts.map(\.id),
            ["Thuế thu nhập cá nhân của người làm công.", "Phí sử dụng đường bộ của ô tô."]
                .map { TermSketch(of: [IndexedText(id: "1", heading: "", body: $0)]) }
        )
    )

    private func probabilities(_ scorer: ExpertScorer) -> [Double] {
        let catalogue = Catalogue(
            Definitions(version: 1, experts: Self.experts),
            sketches: Self.sketches,
            scorer: scorer
        )
        let matches = catalogue.matches("thuế thu nhập của người làm công tính thế nào")
        return Self.experts.map { matches[$0.id] ?? 0 }
    }

    @Test func `experts of one domain are told apart by the weights that it is given`() {
        let shipped = probabilities(.standard)
        #expect(shipped[0] > 0.6)
        #expect(probabilities(ExpertScorer(weights: SIMD4())) == [0.5, 0.5])
        let opposite = probabilities(ExpertScorer(weights: -ExpertScorer.standard.weights))
        #expect(abs(opposite[1] - shipped[0]) < 1e-9)
    }

    /// The more an expert's sketch is doubted, the less of what it claims is heard.
    @Test func `a doubtful sketch counts less, and a refuted one not at all`() {
        let shares = [0, 12, 25].map { count in
            var tally = AuditTally()
            for _ in 0..<count { tally.count(.silent) }
            let catalogue = Catalogue(
                Definitions(version: 1, experts: Self.experts),
                sketches: Self.sketches,
                audits: [Self.experts[0].id: tally]
            )
            let matches = catalogue.matches("thuế thu nhập của người làm công tính thế nào")
            return matches[Self.experts[0].id] ?? 0
        }
        #expect(shares[0] > shares[1] + 0.02)
        #expect(shares[1] > shares[2] + 0.02)
    }

    @Test(arguments: [(0, 1.0), (12, 0.5), (25, 0)])
    func `a record says how far a sketch is believed`(silent: Int, belief: Double) {
        var sample = RoutingSample()
        for _ in 0..<silent {
            sample.audits[.sample("bo-tu-phap/luat"), default: .init()].count(.silent)
        }
        let considered = sample.decide(RoutingSample.law).considered
        let beliefs = considered.map { ($0.expert.description, $0.features.audit) }
        for (expert, found) in beliefs {
            #expect(found == (expert == "bo-tu-phap/luat" ? belief : 1))
        }
    }

    @Test(arguments: [(ExpertState.active, true), (.submitted, false), (.paused, false)])
    func `experts are told apart from those only that may be asked`(
        state: ExpertState,
        isToldApart: Bool
    ) {
        var sample = RoutingSample()
        sample.experts.append(.sample("hoi-luat-gia/luat", domain: "law", state: state))
        let considered = sample.decide(RoutingSample.law).considered
        #expect(considered.count == sample.experts.count)
        #expect(considered.contains { $0.features.sketch > 0 } == isToldApart)
        let newcomer = considered.first { $0.expert == .sample("hoi-luat-gia/luat") }
        #expect(isToldApart || newcomer?.features.sketch == 0)
    }
}
