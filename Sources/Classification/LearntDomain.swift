/// A domain as it was learnt, with how it does on its own examples.
package struct LearntDomain: Sendable, Equatable {
    package let domain: AddedDomain
    /// The probability of each example from a gate that was learnt without it.
    let heldOut: [Float]
    /// The background's questions for which the gate opens.
    let opened: [LabelledQuestion]
}
