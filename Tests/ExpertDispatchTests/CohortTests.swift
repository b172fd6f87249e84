import NIOEmbedded
import Testing

import ExpertDispatch

@Suite("What is at hand on an event loop is done step by step")
struct CohortTests {
    private let loop = EmbeddedEventLoop()

    @Test("each step is taken for all questions before the next, in the order they came")
    func stepsOfAll() {
        let cohort = Cohort(eventLoop: loop)
        let log = Log()
        for question in 1...3 {
            cohort.add(.admit) {
                log.lines.append("admit \(question)")
                cohort.add(.classify) { log.lines.append("classify \(question)") }
            }
        }
        cohort.add(.read) { log.lines.append("read 0") }
        #expect(log.lines.isEmpty)
        loop.run()
        #expect(
            log.lines == [
                "admit 1", "admit 2", "admit 3", "classify 1", "classify 2", "classify 3", "read 0",
            ]
        )
    }

    @Test("work of an earlier step that comes up on the way goes before later ones")
    func stepsBack() {
        let cohort = Cohort(eventLoop: loop)
        let log = Log()
        cohort.add(.combine) {
            log.lines.append("combine 1")
            cohort.add(.call) { log.lines.append("call 2") }
            cohort.add(.combine) { log.lines.append("combine 3") }
        }
        cohort.add(.answer) { log.lines.append("answer 1") }
        loop.run()
        #expect(log.lines == ["combine 1", "call 2", "combine 3", "answer 1"])
    }

    @Test("a later turn of the loop does what came after the first, and each once")
    func laterTurns() {
        let cohort = Cohort(eventLoop: loop)
        let log = Log()
        for turn in 1...3 {
            cohort.add(.admit) { log.lines.append("\(turn)") }
            loop.run()
        }
        loop.run()
        #expect(log.lines == ["1", "2", "3"])
    }

    /// Where the steps write down that they were taken.
    private final class Log {
        var lines: [String] = []
    }
}
