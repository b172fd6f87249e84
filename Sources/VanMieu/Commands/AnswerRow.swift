/// One question of `vanmieu eval answers`, with what a right answer holds.
struct AnswerRow: Decodable {
    let id: String
    let question: String
    /// Of each fact one alternative must stand in the answer.
    let facts: [[String]]?
    /// Passages of which one should be cited.
    let passages: [String]?
    /// Nobody is to answer it.
    let refuse: Bool?
    let domains: [String]?

    var isRefused: Bool { refuse ?? false }
}
