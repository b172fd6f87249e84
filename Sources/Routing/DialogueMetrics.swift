/// Everything `vanmieu eval dialogues` reports: shares of its rows.
package struct DialogueMetrics: Sendable, Encodable, Equatable {
    package let n: Int
    /// Of the follow-ups, those read with the turns before them.
    package let recognised: Double
    /// Of all others, those read alone.
    package let leftAlone: Double
    /// Of all rows, those whose domains are right.
    package let domains: Domains
    package let followUpDomains: Domains
    package let otherDomains: Domains

    /// The share of rows whose domains are right, with the conversation and without it.
    package struct Domains: Sendable, Encodable, Equatable {
        package let withConversation: Double
        package let lastTurnAlone: Double

        init(_ rows: [DialoguePrediction]) {
            withConversation = share(of: rows) { Set($0.predicted) == Set($0.row.domains) }
            lastTurnAlone = share(of: rows) { Set($0.alone) == Set($0.row.domains) }
        }

        private enum CodingKeys: String, CodingKey {
            case withConversation = "with_conversation"
            case lastTurnAlone = "last_turn_alone"
        }
    }

    package init(_ rows: [DialoguePrediction]) {
        let followUps = rows.filter(\.row.followUp)
        let others = rows.filter { !$0.row.followUp }
        n = rows.count
        recognised = share(of: followUps, \.followUp)
        leftAlone = share(of: others) { !$0.followUp }
        domains = Domains(rows)
        followUpDomains = Domains(followUps)
        otherDomains = Domains(others)
    }

    /// A few lines for a terminal.
    package var text: String {
        """
        dialogues \(n)
        follow-ups recognised              \(percent(recognised))
        changes of subject left alone      \(percent(leftAlone))
        domains right, with the turns before / with the last turn alone
          all                              \(line(domains))
          follow-ups                       \(line(followUpDomains))
          others                           \(line(otherDomains))
        """
    }

    private func line(_ domains: Domains) -> String {
        "\(percent(domains.withConversation)) / \(percent(domains.lastTurnAlone))"
    }

    private func percent(_ share: Double) -> String {
        "\((share * 1_000).rounded() / 10) %"
    }

    private enum CodingKeys: String, CodingKey {
        case n, recognised, domains
        case leftAlone = "left_alone"
        case followUpDomains = "follow_up_domains"
        case otherDomains = "other_domains"
    }
}

private func share(
    of rows: [DialoguePrediction],
    _ isCounted: (DialoguePrediction) -> Bool
) -> Double {
    Double(rows.count(where: isCounted)) / Double(max(rows.count, 1))
}
