/// Which way a card version may go: `submitted → examined → approved → shadow → canary → active`.
///
/// `active ⇄ paused`; shadow and canary are demoted to paused as well. What fails its exam may be
/// submitted again. Revoking is possible from everywhere and final.
package enum Lifecycle {
    /// Whether one step leads from the first to the second.
    package static func allows(_ from: ExpertState, _ to: ExpertState) -> Bool {
        successors(of: from).contains(to)
    }

    /// Where one step may lead, for the console to offer.
    package static func successors(of state: ExpertState) -> Set<ExpertState> {
        switch state {
        case .submitted: [.examined, .failed, .revoked]
        case .examined: [.approved, .revoked]
        case .approved: [.shadow, .revoked]
        case .shadow: [.canary, .paused, .revoked]
        case .canary: [.active, .paused, .revoked]
        case .active: [.paused, .revoked]
        case .paused: [.active, .shadow, .revoked]
        case .failed: [.submitted, .revoked]
        case .revoked: []
        }
    }

    /// Whether the exam alone decides about this step, so that nobody can wave an expert through.
    static func needsExam(_ to: ExpertState) -> Bool {
        to == .examined || to == .failed
    }

    /// What an organisation may do with its own experts; all else is for admins.
    ///
    /// Resuming is not among it, since the pause may have been an admin's.
    static func ownerMay(_ to: ExpertState) -> Bool {
        [.paused, .revoked, .submitted].contains(to)
    }
}
