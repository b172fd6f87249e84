import Routing
import TestSupport
import Testing
import Wire

/// What holds of every exchange, whatever its experts do and in whatever order.
struct ExchangeSimulationTests {
    private static let simulations = (0..<5_000).map { ExchangeSimulation(seed: $0) }

    @Test func `every exchange ends once, with one record and nothing after it`() throws {
        for (seed, simulation) in Self.simulations.enumerated() {
            let run = simulation.run
            let hasEndedOnce = run.finished.count + run.problems.count == 1
            #expect(hasEndedOnce && run.records.count == 1, "seed \(seed)")
            #expect(simulation.actionsAfterEnd == 0, "seed \(seed)")
        }
    }

    @Test func `no exchange outlives its deadline or leaves a call alone`() throws {
        for (seed, simulation) in Self.simulations.enumerated() {
            let ended = try #require(simulation.ended, "seed \(seed)")
            #expect(ended <= simulation.deadline, "seed \(seed)")
            #expect(simulation.settled == Set(simulation.run.calls.map(\.id)), "seed \(seed)")
            #expect(
                simulation.run.calls.allSatisfy { $0.deadline <= simulation.deadline },
                "seed \(seed)"
            )
        }
    }

    @Test func `the content is the pieces and the closing, the parts in order`() {
        for (seed, simulation) in Self.simulations.enumerated() {
            let run = simulation.run
            let parts = run.pieces.map(\.part)
            let isInOrder = parts == parts.sorted() && Set(parts) == Set(0..<(parts.last ?? -1) + 1)
            #expect(isInOrder, "seed \(seed)")
            guard let answer = run.answer else {
                // Half an answer before a problem only where words broke off.
                let hasBrokenOff = run.records.first?.answer?.verdict == .partial
                #expect(run.pieces.isEmpty != hasBrokenOff, "seed \(seed)")
                continue
            }
            let said = run.pieces.map(\.text).joined() + answer.closing
            #expect(Array(said.unicodeScalars) == Array(answer.content.unicodeScalars))
        }
    }

    @Test func `every citation slices the content to what it quotes`() {
        for simulation in Self.simulations {
            guard let answer = simulation.run.answer else { continue }
            for citation in answer.report.citations {
                let words = answer.content.scalars(citation.start, citation.end)
                #expect(words.split(separator: "\n").joined(separator: " ") == citation.quote)
            }
        }
    }

    @Test func `no expert is asked the same part twice`() {
        for (seed, simulation) in Self.simulations.enumerated() {
            let run = simulation.run
            let asked = run.calls.map { "\($0.expert) \($0.part ?? "")" }
            #expect(Set(asked).count == asked.count, "seed \(seed)")
        }
    }

    @Test func `the verdict says answered only where each part was and nobody is missing`() throws {
        for (seed, simulation) in Self.simulations.enumerated() {
            guard let report = simulation.run.report else { continue }
            let useful = Set(report.experts.filter { $0.status == .ok }.map(\.part))
            let isWhole =
                useful == Set(simulation.decision.parts.indices) && report.missing.isEmpty
                && !useful.isEmpty
            let expected: Verdict = useful.isEmpty ? .abstained : isWhole ? .answered : .partial
            #expect(report.verdict == expected, "seed \(seed)")
        }
    }
}
