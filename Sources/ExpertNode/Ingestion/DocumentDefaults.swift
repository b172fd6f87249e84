/// What holds for documents that do not say it themselves.
package struct DocumentDefaults: Sendable {
    /// The day up to which the owner vouches for them, `YYYY-MM-DD`.
    package let asOf: String
    /// What a document without a title is called; its file name where this is nil.
    package let title: String?

    package init(asOf: String, title: String? = nil) {
        self.asOf = asOf
        self.title = title
    }
}
