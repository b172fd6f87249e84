/// How well what a heading promises agrees with what is asked for.
struct KindAgreement {
    private let asked: Set<QuestionKind>
    private let answered: Set<QuestionKind>

    init(asked: Set<QuestionKind>, answered: Set<QuestionKind>) {
        self.asked = asked
        self.answered = answered
    }

    /// The share of what is asked for that the heading promises.
    var match: Double { share(of: answered) }

    /// Whether both are known and nothing is common to them.
    var clashes: Bool {
        !asked.isEmpty && !answered.isEmpty && match == 0
    }

    /// How much the first sentence, which answers the heading, can be trusted to answer this.
    var trust: Double { clashes ? 0.5 : 1 }

    func share(of kinds: Set<QuestionKind>) -> Double {
        guard !asked.isEmpty else { return 0 }
        let held = asked.count { kind in kinds.contains { $0.agrees(with: kind) } }
        return Double(held) / Double(asked.count)
    }
}
