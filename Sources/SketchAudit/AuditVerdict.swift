/// How far a sketch is believed.
package enum AuditVerdict: String, Sendable, Hashable, CaseIterable {
    case sound
    /// It counts half.
    case doubtful
    /// The expert's card stands in its place.
    case refuted

    /// By how much what the sketch says counts.
    package var weight: Double {
        switch self {
        case .sound: 1
        case .doubtful: 0.5
        case .refuted: 0
        }
    }
}
