/// Whose questions a node answers first.
package enum CallPriority: Sendable, Hashable, CaseIterable {
    /// Somebody waits for the answer.
    case interactive
    /// Probes, audits and exams: nobody waits.
    case probe

    /// What the header `VanMieu-Priority` says; interactive without it.
    package init(header: String?) {
        self = header == "probe" ? .probe : .interactive
    }
}
