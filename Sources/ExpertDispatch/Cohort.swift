package import NIOCore

/// Takes what is to be done on one event loop step by step, each step for all questions at hand.
///
/// A question runs through more code than the processor's nearest memory holds. Taken one after the
/// other, each would fetch all of it anew; taken together, the first of a turn of the loop fetches a
/// step for all ("cohort scheduling": Larus, Parkes, USENIX 2002). Nothing waits for company: what
/// has come in one turn of the loop is done at the end of that turn.
package final class Cohort {
    /// The steps, in a question's order.
    package enum Step: Int, CaseIterable {
        case admit, classify, decide, call, send, read, combine, record, answer
    }

    /// In a type of its own, for an array would wrap each closure into a second one.
    private struct Work {
        let perform: () -> Void
    }

    private let eventLoop: any EventLoop
    private var waiting = Array(repeating: [Work](), count: Step.allCases.count)
    private var count = 0

    package init(eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
    }

    /// Has `work` done with all else of its step, after what of earlier steps is at hand.
    package func add(_ step: Step, _ work: @escaping () -> Void) {
        waiting[step.rawValue].append(Work(perform: work))
        count += 1
        if count == 1 { eventLoop.assumeIsolated().execute { self.run() } }
    }

    private func run() {
        while let step = waiting.firstIndex(where: { !$0.isEmpty }) {
            var works: [Work] = []
            swap(&works, &waiting[step])
            for work in works { work.perform() }
            // Work added meanwhile found the count above zero, so that it is done here.
            count -= works.count
            works.removeAll(keepingCapacity: true)
            if waiting[step].isEmpty { waiting[step] = works }
        }
    }
}
