import VietnameseText

/// How the last turn of an evaluation row was read, as it is written to a predictions file.
package struct DialoguePrediction: Sendable, Encodable, Equatable {
    package let row: DialogueRow
    package let followUp: Bool
    /// What is put to the experts.
    package let readAs: String
    /// The domains asked; empty = out of scope.
    package let predicted: [String]
    /// The domains that the last turn alone would have been put to.
    package let alone: [String]

    package init(_ row: DialogueRow, by pipeline: QueryPipeline) {
        let turns = row.turns.map(Composition.compose)
        let last = turns.last ?? ""
        let reading = pipeline.read(Conversation(earlier: turns.dropLast(), last: last))
        self.row = row
        followUp = reading.isFollowUp
        readAs = reading.question
        predicted = pipeline.domains(of: reading).asked
        alone = pipeline.domains(of: ConversationReading(text: last)).asked
    }

    private enum CodingKeys: String, CodingKey {
        case row, predicted, alone
        case followUp = "follow_up"
        case readAs = "read_as"
    }
}
