package import Classification
package import VietnameseText

/// Weighs whether a turn of a conversation asks on about the matter of the turns before it.
///
/// A sum of what its words say (``TurnCues``) and of what the classifier makes of it alone: a turn
/// that names little and leans on a pronoun asks on; one that is by itself surely of a domain, or
/// surely of none, does not. The weights were fitted by logistic regression on dialogues of our own
/// and rounded; above 0 it is a follow-up.
package struct FollowUp: Sendable {
    /// Syllables beyond which a turn tells its own matter.
    static let longest = 40

    private static let bias = 3.0
    private static let closing = 1.75
    private static let pointing = 1.25
    private static let resuming = 1.0
    private static let joining = 1.0
    private static let opening = -0.5
    private static let substance = -1.0
    /// What substance counts where the words say that something is taken up.
    private static let leaningSubstance = -0.75
    private static let doubt = 1.5
    private static let outside = -3.0
    private static let moving = -1.25
    private static let sharing = 0.75
    private static let length = -0.25
    private static let shortTurn = 8

    /// Above 0 for a follow-up; how far, says how surely.
    package let weight: Double

    package init(
        _ turn: TurnCues,
        alone: DomainScores,
        after matter: DomainScores,
        naming names: Set<UInt64>
    ) {
        guard !turn.isCourtesy, !turn.departs, turn.syllables <= Self.longest,
            !(turn.addresses && turn.substance > 0 || Self.isSmallTalk(turn, alone))
        else {
            weight = -.infinity
            return
        }
        let named = min(turn.substance, 6)
        let leans = turn.closes || turn.points || turn.resumes
        let sure = alone.probabilities.first?.probability ?? 0
        let moves = Self.label(alone) != Self.label(matter)
        var sum = Self.bias
        sum += turn.closes ? Self.closing : 0
        sum += turn.points ? Self.pointing : 0
        sum += turn.resumes ? Self.resuming : 0
        sum += turn.joins ? Self.joining : 0
        sum += turn.opens ? Self.opening : 0
        sum += named * (leans ? Self.leaningSubstance : Self.substance)
        sum += Self.doubt * (1 - max(sure, alone.outOfScope))
        sum += leans ? 0 : Self.outside * alone.outOfScope * min(named, 1)
        sum += moves ? Self.moving * sure * min(named, 2) : 0
        sum += Self.sharing * Double(min(turn.names.intersection(names).count, 2))
        sum += Self.length * Double(max(0, turn.syllables - Self.shortTurn))
        weight = sum
    }

    package var isFollowUp: Bool { weight > 0 }

    /// Speaks to who answers, of nothing that any domain knows.
    private static func isSmallTalk(_ turn: TurnCues, _ alone: DomainScores) -> Bool {
        turn.addresses && alone.outOfScope > 0.5
    }

    private static func label(_ scores: DomainScores) -> String {
        let best = scores.probabilities.first
        guard let best, best.probability > scores.outOfScope else { return DomainModel.none }
        return best.domain
    }
}
