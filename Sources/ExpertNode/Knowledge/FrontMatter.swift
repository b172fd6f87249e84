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
        let name = try fields.text("document")
        inForce = try fields.date("in_force")
        asOf = try fields.date("as_of")
        url = try fields.optionalText("url")
        let successor = try fields.optionalText("superseded_by")
        let since = try fields.optionalDate("superseded_on")
        let supersession = Supersession(successor: successor, since: since)
        let isReplaced = (successor ?? since) != nil && supersession.holds(on: asOf)
        document = isReplaced ? supersession.marking(name) : name
        try fields.refuseOthers()
    }
}
