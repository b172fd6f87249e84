import VietnameseText
import Wire

/// One run of an expert's words with the passage that holds them.
struct Claim: Sendable, Hashable {
    let text: String
    /// Nil for a plain reply without evidence.
    let evidence: EvidencePassage?
    let quote: String
    /// The claim starts a new line, as a step of a procedure does.
    let startsLine: Bool
    /// The claim is an item of a list.
    var isItem = false
    /// More of the claim before it: nothing stands between the two.
    var goesOn = false

    func quotesSamePassage(as other: Claim) -> Bool {
        evidence != nil && evidence?.passageId == other.evidence?.passageId
    }
}
