/// One section of a document: what is found, read and cited as a whole.
package struct Passage: Sendable, Equatable {
    /// The document's file stem, `#`, and the section's number from 1.
    package let id: String
    /// The document's title.
    package let title: String
    package let heading: String
    /// The composed text that evidence points into, by Unicode-scalar offsets.
    package let text: String
    /// The skill that the document belongs to.
    package let topic: String
    /// The main primary source of the document.
    package let document: String
    /// The source of this section, with article and clause where the owner states them.
    package let section: String
    /// The day up to which the owner vouches for it, `YYYY-MM-DD`.
    package let asOf: String
    /// The day its main source took effect, `YYYY-MM-DD`.
    package let inForce: String
    package let url: String?
}
