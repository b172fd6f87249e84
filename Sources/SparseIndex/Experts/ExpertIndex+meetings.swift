extension ExpertIndex {
    /// Adds to the `evidence` of `experts`, ascending, what their single passages score.
    ///
    /// One passage may be met by little chance and several together by more: the passages count as
    /// one of the score T × ln Σ e^(score ÷ T), which is their best one's where it stands alone.
    func addMeetings(
        of rows: [ExpertRow],
        to evidence: inout [ExpertEvidence],
        of experts: [Int],
        room: inout SelectionRoom
    ) {
        guard !postings.passages.isEmpty else { return }
        let scores = MeetingScores(postings.passages, of: experts, room: &room)
        scores.add(rows, room: &room)
        for place in experts.indices {
            evidence[place].meeting = scores.meeting(at: place, room: room)
        }
    }
}
