import SketchAudit
import TestSupport
import Testing

struct AuditPaceTests {
    private func mean(perHour: Double, experts: Int) -> Double {
        var generator = SeededGenerator(seed: 1)
        let pace = AuditPace(perHour: perHour, experts: experts)
        var (time, audits) = (0.0, 0.0)
        for _ in 0..<20_000 {
            let (wait, isDue) = pace.next(using: &generator)
            #expect(wait >= 0 && wait <= 600)
            time += wait
            audits += isDue ? 1 : 0
        }
        return time / audits
    }

    /// However long the wait is cut into, the mean is what the policy says.
    @Test(arguments: [(4.0, 1, 900.0), (4.0, 5, 180.0), (1.0, 1, 3_600.0), (4.0, 10_000, 1.0)])
    func `keeps to the audits an hour, and to one a second`(
        perHour: Double,
        experts: Int,
        seconds: Double
    ) {
        #expect(abs(mean(perHour: perHour, experts: experts) / seconds - 1) < 0.05)
    }

    @Test(arguments: [(0.0, 5), (4.0, 0)])
    func `audits nobody where none is wanted or there is none`(perHour: Double, experts: Int) {
        var generator = SeededGenerator(seed: 1)
        let pace = AuditPace(perHour: perHour, experts: experts)
        let steps = (0..<100).map { _ in pace.next(using: &generator) }
        #expect(steps.allSatisfy { $0.wait > 1 && !$0.isDue })
    }
}
