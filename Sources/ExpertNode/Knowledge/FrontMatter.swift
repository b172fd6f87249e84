/// What stands between the `---` lines of a document.
struct FrontMatter: Sendable, Equatable {
    let title: String
    let topic: String
    let document: String
    let inForce: String
    let asOf: String
    let url: String?

    init(yaml: String, file: String) throws(KnowledgeError) {
        var fields = try YAMLFields(yaml: yaml, file: file)
        title = try fields.text("title")
        topic = try fields.text("topic")
        document = try fields.text("document")
        inForce = try fields.date("in_force")
        asOf = try fields.date("as_of")
        url = try fields.optionalText("url")
        try fields.refuseOthers()
    }
}
