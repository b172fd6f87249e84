package import SparseIndex

/// One section of a document: what is found, read and cited as a whole.
package struct Passage: Sendable, Equatable, Codable {
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

    package init(
        id: String,
        title: String,
        heading: String,
        text: String,
        topic: String,
        document: String,
        section: String,
        asOf: String,
        inForce: String,
        url: String?
    ) {
        self.id = id
        self.title = title
        self.heading = heading
        self.text = text
        self.topic = topic
        self.document = document
        self.section = section
        self.asOf = asOf
        self.inForce = inForce
        self.url = url
    }
}

extension Passage {
    /// The passage as the index reads it.
    package var indexed: IndexedText {
        IndexedText(id: id, heading: heading, body: [title, section, text].joined(separator: "\n"))
    }
}
