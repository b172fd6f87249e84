import Classification

/// A query that has been read, before it is decided whom it is put to.
package struct QueryReading: Sendable {
    let query: Query
    /// Its last turn alone, or with earlier ones.
    let reading: ConversationReading
    /// The domains of the whole of it.
    let whole: DomainScores
}
