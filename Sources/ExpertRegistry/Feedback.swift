package import Wire

/// What an application says of one answer it got.
package struct Feedback: Sendable, Hashable {
    /// Scalars of a note beyond which it is refused.
    package static let noteLimit = 1_000

    package let record: String
    package let application: String
    /// Unix time in milliseconds.
    package let at: Int64
    package let useful: Bool
    /// The experts that it speaks for, or against.
    package let experts: [ExpertID]
    /// The domain that should have been asked.
    package let rightDomain: String?
    package let note: String?

    package init(
        record: String,
        application: String,
        at: Int64,
        useful: Bool,
        experts: [ExpertID],
        rightDomain: String?,
        note: String?
    ) {
        self.record = record
        self.application = application
        self.at = at
        self.useful = useful
        self.experts = experts
        self.rightDomain = rightDomain
        self.note = note
    }
}
