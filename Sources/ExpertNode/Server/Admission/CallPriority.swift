/// Whose questions a node answers first.
package enum CallPriority: Sendable, Hashable, CaseIterable {
    /// Somebody waits for the answer.
    case interactive
    /// Probes and exams: nobody waits. Audits do not say what they are.
    case probe

    /// What the header `VanMieu-Priority` says; interactive without it.
    package init(header: String?) {
        self = header == "probe" ? .probe : .interactive
    }
}
