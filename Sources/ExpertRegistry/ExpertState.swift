/// How far one version of an expert's card has come.
package enum ExpertState: String, Sendable, Hashable, Codable, CaseIterable {
    /// Signed and admitted; waits for its exam.
    case submitted
    /// Passed the exam; waits for a person.
    case examined
    case approved
    /// Asked along, never shown.
    case shadow
    /// Shown to a few.
    case canary
    /// Serves.
    case active
    /// Taken out for a time, by an admin, its owner, a demotion or a newer version.
    case paused
    /// Taken out for good.
    case revoked
    /// Failed the exam.
    case failed
}
