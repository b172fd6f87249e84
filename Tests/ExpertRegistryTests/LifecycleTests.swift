import ExpertRegistry
import Testing
import Trust

struct LifecycleTests {
    private static let allowed: Set<[ExpertState]> = [
        [.submitted, .examined], [.submitted, .failed], [.failed, .submitted],
        [.examined, .approved], [.approved, .shadow], [.shadow, .canary], [.canary, .active],
        [.shadow, .paused], [.canary, .paused], [.active, .paused], [.paused, .active],
        [.paused, .shadow],
    ]

    @Test(arguments: ExpertState.allCases, ExpertState.allCases)
    func `allows these steps and no others`(from: ExpertState, to: ExpertState) {
        let expected = Self.allowed.contains([from, to]) || (to == .revoked && from != .revoked)
        #expect(Lifecycle.allows(from, to) == expected)
    }

    @Test func `an exam below the mark fails, and the card may be submitted again`() throws {
        let sample = try RegistrySample()
        try sample.register()
        let state = try sample.registry.recordExam(
            sample.law,
            version: "1.0.0",
            report: RegistrySample.report(score: 0.5),
            passMark: 0.8,
            actor: "examiner",
            now: RegistrySample.now
        )
        #expect(state == .failed)
        #expect(sample.registry.definitions[sample.law]?.examScore == 0.5)
        let again = try sample.registry.move(
            sample.law,
            to: .submitted,
            reason: "đã sửa",
            by: sample.ministry,
            now: RegistrySample.now
        )
        #expect(again == .submitted)
    }

    @Test func `a new version passes through while the old one serves, then replaces it`() throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.advance(to: .active)
        try sample.register(version: "2.0.0")
        #expect(sample.registry.definitions[sample.law]?.cardVersion == "1.0.0")
        try sample.advance(to: .canary, version: "2.0.0")
        #expect(sample.registry.definitions[sample.law]?.cardVersion == "1.0.0")
        _ = try move(sample, to: .active)
        #expect(sample.registry.definitions[sample.law]?.cardVersion == "2.0.0")
        let states = try sample.registry.versions(of: sample.law).map(\.state)
        #expect(states == [.active, .paused])
    }

    @Test func `pausing means the version that serves`() throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.advance(to: .active)
        try sample.register(version: "2.0.0")
        try sample.advance(to: .shadow, version: "2.0.0")
        _ = try move(sample, to: .paused)
        let states = try sample.registry.versions(of: sample.law).map(\.state)
        #expect(states == [.shadow, .paused])
    }

    @Test func `what was demoted before it served cannot skip ahead`() throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.advance(to: .shadow)
        _ = try move(sample, to: .paused)
        let refusal = RegistryError.transitionRefused(from: .paused, to: .active)
        #expect(throws: refusal) { _ = try move(sample, to: .active) }
        #expect(try move(sample, to: .shadow) == .shadow)
    }

    @Test(arguments: [ExpertState.examined, .failed])
    func `nobody gives an exam's result by hand`(state: ExpertState) throws {
        let sample = try RegistrySample()
        try sample.register()
        let refusal = RegistryError.transitionRefused(from: .submitted, to: state)
        #expect(throws: refusal) { _ = try move(sample, to: state) }
    }

    @Test func `an owner may pause its own expert but not approve or resume it`() throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.advance(to: .active)
        #expect(try move(sample, to: .paused, by: sample.ministry) == .paused)
        let refusal = RegistryError.notYourExpert(sample.law)
        #expect(throws: refusal) { _ = try move(sample, to: .active, by: sample.ministry) }
    }

    @Test func `withdrawing revokes every version and ends the leases`() throws {
        let sample = try RegistrySample()
        try sample.register()
        try sample.advance(to: .active)
        try sample.register(version: "2.0.0")
        let now = RegistrySample.now
        try sample.registry.renew(sample.lease(), caller: sample.ministry, now: now)
        try sample.registry.withdraw(sample.law, reason: "thôi", by: sample.ministry, now: now)
        #expect(try sample.registry.versions(of: sample.law).allSatisfy { $0.state == .revoked })
        #expect(sample.registry.leases.nodes(for: sample.law, now: now).isEmpty)
    }

    @Test func `refuses a change without a reason, or of an unknown expert`() throws {
        let sample = try RegistrySample()
        #expect(throws: RegistryError.unknownExpert(sample.law)) {
            _ = try move(sample, to: .paused)
        }
        #expect(throws: RegistryError.self) {
            _ = try sample.registry.move(
                sample.law,
                to: .paused,
                reason: "",
                by: sample.admin,
                now: RegistrySample.now
            )
        }
    }

    private func move(
        _ sample: borrowing RegistrySample,
        to state: ExpertState,
        by caller: Caller? = nil
    ) throws -> ExpertState {
        try sample.registry.move(
            sample.law,
            to: state,
            reason: "lý do",
            by: caller ?? sample.admin,
            now: RegistrySample.now
        )
    }
}
