/// That a call is late, told to who made it, who may have others to ask.
package struct CallDelay: Sendable, Hashable {
    /// How late it is; each is told once a call at most.
    package enum Degree: Sendable, Hashable {
        /// For so long that another may be asked, though it is not known yet what is usual.
        case uncertain
        /// Longer than 95 % of the expert's calls.
        case unusual
        /// For so long without a sign that it counts against the node; or no node may be asked now.
        case overdue
    }

    package let degree: Degree
    /// Another expert may be asked in its place: one was said to stand by, and a budget allows it.
    package let mayAskAnother: Bool

    package init(_ degree: Degree, mayAskAnother: Bool) {
        self.degree = degree
        self.mayAskAnother = mayAskAnother
    }
}
