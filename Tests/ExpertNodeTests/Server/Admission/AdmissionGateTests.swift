import ExpertNode
import Testing

@Suite(.timeLimit(.minutes(5)))
struct AdmissionGateTests {
    @Test func `what is let in is done, and its value and errors come through`() async throws {
        let gate = AdmissionGate(most: 8)
        #expect(try await gate.admitting(.interactive) { 7 } == 7)
        await #expect(throws: CancellationError.self) {
            try await gate.admitting(.probe) { throw CancellationError() }
        }
        #expect(try await gate.admitting(.interactive) { 8 } == 8)
    }

    @Test func `never more at once than the limit, and each is done or refused`() async {
        let gate = AdmissionGate(most: 4)
        let crowd = Crowd()
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    (try? await gate.admitting(.interactive, crowd.stay)) != nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count == 200)
        #expect(outcomes.contains(true))
        #expect((2...4).contains(crowd.most))
    }

    @Test func `who waits too long is refused in time`() async throws {
        let gate = AdmissionGate(most: 2)
        let held = Held()
        let holding = (0..<2).map { _ in Task { try await gate.admitting(.interactive, held.wait) }
        }
        await held.arrivals(2)
        let began = ContinuousClock.now
        await #expect(throws: AdmissionRefusal.self) {
            try await gate.admitting(.interactive) {}
        }
        #expect(.now - began >= QueueDelay.interval)
        held.open()
        for task in holding { try await task.value }
        try await gate.admitting(.interactive) {}
    }

    @Test func `who is cancelled while waiting stops waiting`() async throws {
        let gate = AdmissionGate(most: 2)
        let held = Held()
        let holding = (0..<2).map { _ in Task { try await gate.admitting(.interactive, held.wait) }
        }
        await held.arrivals(2)
        let waiting = Task { try await gate.admitting(.interactive) {} }
        waiting.cancel()
        await #expect(throws: AdmissionRefusal.self) { try await waiting.value }
        held.open()
        for task in holding { try await task.value }
    }
}
