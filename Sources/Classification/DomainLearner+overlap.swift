extension DomainLearner {
    /// What `learnt` shares with the domains of `present`, the model that is routed with now.
    package func overlap(
        of learnt: LearntDomain,
        examples: DomainExamples,
        present: DomainModel
    ) -> DomainOverlap {
        let notWon = zip(examples.examples, learnt.heldOut).filter { $0.1 < 0.5 }.map(\.0)
        let moved = moved(to: learnt, present: present)
        let lost = moved.filter { $0.domains != [DomainModel.none] }
        return DomainOverlap(
            shares: shares(of: examples.examples, present: present),
            notWon: notWon.count,
            notWonExamples: Array(notWon.prefix(DomainOverlap.shown)),
            movedFromDomains: lost.count,
            movedFromNone: moved.count - lost.count,
            moved: Array(
                (lost + moved.filter { $0.domains == [DomainModel.none] })
                    .prefix(DomainOverlap.shown)
            ),
            questions: questions.count { $0.weight == 1 }
        )
    }

    private func shares(of examples: [String], present: DomainModel) -> [DomainOverlap.Share] {
        Dictionary(grouping: examples) { present.scores(for: $0).label }
            .map { domain, members in
                DomainOverlap.Share(
                    domain: domain,
                    share: Double(members.count) / Double(max(examples.count, 1)),
                    examples: Array(members.prefix(DomainOverlap.shown))
                )
            }
            .sorted { ($0.share, $1.domain) > ($1.share, $0.domain) }
    }

    /// The questions that the new domain would be asked instead or as well.
    private func moved(to learnt: LearntDomain, present: DomainModel) -> [DomainOverlap.Moved] {
        let kept = present.gates.domains.filter { $0.id != learnt.domain.id }
        let next = present.adding(kept + [learnt.domain])
        return learnt.opened.filter { question in
            let asked = next.scores(for: question.text).asked
            return asked.contains(learnt.domain.id)
                && asked != present.scores(for: question.text).asked
        }.map(DomainOverlap.Moved.init)
    }
}

extension DomainOverlap.Moved {
    fileprivate init(_ question: LabelledQuestion) {
        self.init(
            text: question.text,
            domains: question.labels.isEmpty ? [DomainModel.none] : question.labels
        )
    }
}
