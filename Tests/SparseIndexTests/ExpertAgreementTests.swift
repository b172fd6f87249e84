import SparseIndex
import Testing

/// The bounded search against one that judges every expert.
struct ExpertAgreementTests {
    private func agreement(
        _ sketches: [TermSketch],
        _ queries: [ExpertQuery],
        scorer: ExpertScorer = .standard
    ) -> SelectionAgreement {
        let index = ExpertIndex(sketches, version: 1)
        var room = SelectionRoom()
        var agreement = SelectionAgreement()
        for query in queries {
            agreement.add(query, index: index, scorer: scorer, room: &room)
        }
        return agreement
    }

    @Test func `few experts are all judged, so nothing is missed`() {
        var network = SyntheticNetwork(experts: 200, seed: 1)
        let sketches = (0..<200).map { network.sketch(expert: $0, terms: 200) }
        let queries = (0..<50).map { network.question(expert: $0, length: 12) }
        let agreement = agreement(sketches, queries)
        #expect(agreement.questions == 50)
        #expect(agreement.atFirst == 1)
        #expect(agreement.inCandidates == 1)
        #expect(agreement.ofFive == 1)
    }

    @Test(arguments: [64, 512])
    func `among many the best of all is nearly always found`(terms: Int) {
        var network = SyntheticNetwork(experts: 9000, seed: 2)
        let sketches = (0..<9000).map { network.sketch(expert: $0, terms: terms) }
        let queries = (0..<60).map { network.question(expert: $0 * 149, length: 8 + $0 % 25) }
        let agreement = agreement(sketches, queries)
        #expect(agreement.inCandidates >= 0.95)
        #expect(agreement.atFirst == agreement.inCandidates)
        #expect(agreement.ofFive >= 0.9)
    }

    @Test func `misses the best where what counts is not what is searched for`() {
        var network = SyntheticNetwork(experts: 9000, seed: 2)
        let sketches = (0..<9000).map { network.sketch(expert: $0, terms: 64) }
        let queries = (0..<60).map { network.question(expert: $0 * 149, length: 8 + $0 % 25) }
        let other = ExpertScorer(weights: [0.001, 0, 1, 0])
        #expect(agreement(sketches, queries, scorer: other).inCandidates < 1)
    }

    @Test func `says nothing without a question or an expert`() {
        #expect(agreement([], [SyntheticNetwork.anyQuestion]).questions == 0)
        #expect(agreement([], []).inCandidates == 0)
    }
}

extension SyntheticNetwork {
    fileprivate static var anyQuestion: ExpertQuery {
        var network = SyntheticNetwork(experts: 1, seed: 1)
        return network.question(expert: 0, length: 8)
    }
}
