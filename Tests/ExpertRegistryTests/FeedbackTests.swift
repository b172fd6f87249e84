import ExpertRegistry
import TestSupport
import Testing
import Wire

struct FeedbackTests {
    @Test func `what an application says counts at once and after a restart`() throws {
        let sample = try RegistrySample()
        try sample.registry.give(feedback(about: sample.law, useful: false))
        #expect(sample.registry.standing[sample.law] < Standing.prior)
        #expect(try sample.reopened().standing == sample.registry.standing)
        #expect(
            try sample.registry.feedback(limit: 9) == [feedback(about: sample.law, useful: false)]
        )
    }

    @Test func `the last word about a record is the one that counts`() throws {
        let sample = try RegistrySample()
        try sample.registry.give(feedback(about: sample.law, useful: false))
        try sample.registry.give(feedback(about: sample.law, useful: true))
        #expect(sample.registry.standing[sample.law] > Standing.prior)
        #expect(try sample.registry.feedback(limit: 9).map(\.useful) == [true])
    }

    @Test func `a word taken back leaves no trace`() throws {
        let sample = try RegistrySample()
        let word = feedback(about: sample.law, useful: false)
        try sample.registry.give(word)
        let now = RegistrySample.now
        #expect(try sample.registry.withdraw(word.record, application: "other", now: now) == false)
        #expect(sample.registry.standing[sample.law] < Standing.prior)
        #expect(try sample.registry.withdraw(word.record, application: "app", now: now))
        #expect(sample.registry.standing[sample.law] == Standing.prior)
        #expect(try sample.registry.withdraw(word.record, application: "app", now: now) == false)
    }

    @Test func `a note that is too long is refused and changes nothing`() throws {
        let sample = try RegistrySample()
        let long = feedback(
            about: sample.law,
            useful: false,
            note: String(repeating: "ề", count: Feedback.noteLimit + 1)
        )
        #expect(throws: RegistryError.self) { try sample.registry.give(long) }
        #expect(try sample.registry.feedback(limit: 9).isEmpty)
    }

    @Test func `of one application the newest words are kept, and all of the others'`() throws {
        let sample = try RegistrySample()
        try sample.registry.give(feedback(about: sample.law, useful: false))
        let most = 2_000
        for number in 0..<(most + 5) {
            try sample.registry.give(
                Feedback(
                    record: "rec_\(number)",
                    application: "eager",
                    at: RegistrySample.now + Int64(number),
                    useful: true,
                    experts: [],
                    rightDomain: nil,
                    note: nil
                )
            )
        }
        let kept = try sample.registry.feedback(limit: 3 * most)
        #expect(kept.filter { $0.application == "eager" }.count == most)
        #expect(kept.first?.record == "rec_\(most + 4)")
        #expect(kept.last?.application == "app")
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `word by word it comes to what all kept words come to`(seed: UInt64) throws {
        let sample = try RegistrySample()
        var random = SeededGenerator(seed: seed)
        let experts = try (0..<3).map { try #require(ExpertID("bo-\(seed)0/chuyen-gia-\($0)")) }
        var now = RegistrySample.now
        for _ in 0..<150 {
            let at = now + Int64.random(in: -3_600_000...200_000_000, using: &random)
            let record = "rec_\(Int.random(in: 0..<40, using: &random))"
            let application = "app-\(Int.random(in: 0..<3, using: &random))"
            var isTold = true
            if random.once(in: 4) {
                isTold = try sample.registry.withdraw(record, application: application, now: at)
            } else {
                try sample.registry.give(
                    Feedback(
                        record: record,
                        application: application,
                        at: at,
                        useful: random.once(in: 2),
                        experts: experts.filter { _ in random.once(in: 2) },
                        rightDomain: nil,
                        note: nil
                    )
                )
            }
            if isTold { now = max(now, at) }
            let anew = Standing(try sample.registry.feedback(limit: .max), now: now)
            for expert in experts {
                #expect(abs(sample.registry.standing[expert] - anew[expert]) < 1e-9)
            }
        }
        let reopened = try sample.reopened(now: now).standing
        for expert in experts {
            #expect(abs(sample.registry.standing[expert] - reopened[expert]) < 1e-9)
        }
    }

    @Test func `a word that pushes out another takes its weight away`() throws {
        let sample = try RegistrySample()
        try sample.registry.give(feedback(about: sample.law, useful: false))
        for number in 1...2_000 {
            try sample.registry.give(
                Feedback(
                    record: "rec_x\(number)",
                    application: "app",
                    at: RegistrySample.now + Int64(number),
                    useful: true,
                    experts: [],
                    rightDomain: nil,
                    note: nil
                )
            )
        }
        #expect(sample.registry.standing[sample.law] == Standing.prior)
    }

    private func feedback(
        about expert: ExpertID,
        useful: Bool,
        note: String? = "không đúng điều khoản"
    ) -> Feedback {
        Feedback(
            record: "rec_1",
            application: "app",
            at: RegistrySample.now,
            useful: useful,
            experts: [expert],
            rightDomain: "law",
            note: note
        )
    }
}
