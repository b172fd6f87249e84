import SketchAudit
import TestSupport
import Testing

struct AuditTallyTests {
    /// What an expert's audits come to: the shares of held and silent; the rest is unfounded.
    private struct Conduct {
        let held: Double
        let silent: Double

        func finding(using generator: inout SeededGenerator) -> AuditFinding {
            let place = Double.random(in: 0..<1, using: &generator)
            return place < held ? .held : place < held + silent ? .silent : .unfounded
        }

        /// After how many audits it is refuted.
        func refutation(within most: Int, using generator: inout SeededGenerator) -> Int? {
            var tally = AuditTally()
            for count in 1...most {
                tally.count(finding(using: &generator))
                if tally.verdict == .refuted { return count }
            }
            return nil
        }
    }

    @Test func `of a thousand honest experts less than one is refuted in 10,000 audits`() {
        var generator = SeededGenerator(seed: 1)
        let honest = Conduct(held: 0.65, silent: 0.29)
        let refuted = (0..<4_000).count { _ in
            honest.refutation(within: 10_000, using: &generator) != nil
        }
        #expect(refuted < 4)
    }

    /// What starter experts did that were made to claim another domain's terms.
    @Test(arguments: [(0.0, 0.95, 25), (0.05, 0.88, 45), (0.13, 0.77, 60), (0.25, 0.70, 120)])
    func `of a hundred that lie 99 are refuted in time`(held: Double, silent: Double, most: Int) {
        var generator = SeededGenerator(seed: 2)
        let liar = Conduct(held: held, silent: silent)
        let found = (0..<1_000).count { _ in
            liar.refutation(within: most, using: &generator) != nil
        }
        #expect(found >= 990)
    }

    /// Shares of the jumbled questions that it makes passages of; and it bears out every other.
    @Test(arguments: [(1.0, 4), (0.5, 60), (0.25, 250)])
    func `what is borne out does not hide what is made up`(echoed: Double, most: Int) {
        var generator = SeededGenerator(seed: 3)
        let found = (0..<1_000).count { _ in
            var tally = AuditTally()
            for _ in 0..<most {
                let isEchoed = Double.random(in: 0..<1, using: &generator) < echoed
                for _ in 0..<3 { tally.count(.held) }
                tally.count(isEchoed ? .echoed : .faithful)
                if tally.verdict == .refuted { return true }
            }
            return false
        }
        #expect(found >= 990)
    }

    @Test func `of a thousand experts that hold an invented passage by chance none is refuted`() {
        var generator = SeededGenerator(seed: 4)
        let refuted = (0..<1_000).count { _ in
            var tally = AuditTally()
            for _ in 0..<2_500 {
                let isEchoed = Double.random(in: 0..<1, using: &generator) < 0.005
                tally.count(isEchoed ? .echoed : .faithful)
                if tally.verdict == .refuted { return true }
            }
            return false
        }
        #expect(refuted == 0)
    }

    @Test func `not to make passages up is no merit of a sketch`() {
        var tally = AuditTally()
        for _ in 0..<20 { tally.count(.silent) }
        let silent = tally
        for _ in 0..<1_000 { tally.count(.faithful) }
        #expect(tally == silent)
    }

    @Test func `an expert that begins to lie late is found out as soon as another`() {
        var tally = AuditTally()
        for _ in 0..<5_000 { tally.count(.held) }
        var count = 0
        while tally.verdict != .refuted, count < 100 {
            tally.count(.silent)
            count += 1
        }
        #expect(count == 23)
        #expect(tally.mean < 0.85)
    }

    @Test func `doubt comes first, and who was refuted has to live all of it down`() {
        var tally = AuditTally()
        #expect(tally.verdict == .sound)
        #expect(tally.mean == 0.65)
        var verdicts = [tally.verdict]
        for _ in 0..<40 {
            tally.count(.unfounded)
            if verdicts.last != tally.verdict { verdicts.append(tally.verdict) }
        }
        var lived = 0
        while tally.verdict == .refuted, lived < 100 {
            tally.count(.held)
            lived += 1
        }
        verdicts.append(tally.verdict)
        #expect(verdicts == [.sound, .doubtful, .refuted, .sound])
        #expect((20...30).contains(lived))
        #expect(tally.suspicion == 0)
    }

    @Test func `is the same when it was kept and read`() {
        var tally = AuditTally()
        for finding in AuditFinding.allCases + Array(repeating: .silent, count: 30) {
            tally.count(finding)
        }
        let read = AuditTally(
            held: tally.held,
            silent: tally.silent,
            unfounded: tally.unfounded,
            suspicion: tally.suspicion,
            echoing: tally.echoing,
            isRefuted: tally.verdict == .refuted
        )
        #expect(tally.verdict == .refuted)
        #expect(read == tally)
    }
}
