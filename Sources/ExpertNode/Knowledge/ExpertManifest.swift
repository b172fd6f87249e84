/// Who an expert is, as its owner states it in `expert.yaml`.
package struct ExpertManifest: Sendable, Equatable {
    /// A group of topics that the expert answers on.
    package struct Skill: Sendable, Equatable {
        package let id: String
        package let name: String
        package let description: String
        package let tags: [String]
        /// Questions as people ask them.
        package let examples: [String]
    }

    /// What routers are told of the documents, so that they can choose whom to ask.
    package enum SketchKind: String, Sendable, Equatable {
        /// Terms that two passages hold at least, the most telling of them: 64 KB.
        case standard
        /// All terms, and which passages hold them: for documents that are published anyway.
        case full
        /// Nothing: the expert is chosen by its card, and is not probed.
        case none
    }

    /// `owner/name`.
    package let id: String
    package let version: String
    package let name: String
    package let ownerName: String
    package let description: String
    package let domains: [String]
    package let languages: [String]
    /// The day up to which the owner vouches for the documents, `YYYY-MM-DD`.
    package let asOf: String
    package let contact: String
    /// The sentence that an answer ends with.
    package let disclaimer: String
    package let skills: [Skill]
    /// The language model that words the answers, where the owner runs one.
    package let generator: Generator?
    package let sketch: SketchKind
}

extension ExpertManifest {
    /// Reads the text of `expert.yaml`; `file` is what errors call it.
    package init(yaml: String, file: String = "expert.yaml") throws(KnowledgeError) {
        var fields = try YAMLFields(yaml: yaml, file: file)
        id = try fields.text("id")
        version = try fields.text("version")
        name = try fields.text("name")
        ownerName = try fields.text("owner_name")
        description = try fields.text("description")
        domains = try fields.texts("domains")
        languages = try fields.texts("languages")
        asOf = try fields.date("as_of")
        contact = try fields.text("contact")
        disclaimer = try fields.text("disclaimer")
        var skills: [Skill] = []
        for fields in try fields.entries("skills") {
            skills.append(try Skill(fields))
        }
        self.skills = skills
        generator = try fields.optionalEntry("generator").map { entry throws(KnowledgeError) in
            try Generator(entry)
        }
        let kind = try fields.optionalText("sketch") ?? SketchKind.standard.rawValue
        guard let sketch = SketchKind(rawValue: kind) else {
            throw fields.wrong("sketch", "standard, full or none")
        }
        self.sketch = sketch
        try fields.refuseOthers()
    }
}

extension ExpertManifest.Skill {
    fileprivate init(_ fields: YAMLFields) throws(KnowledgeError) {
        var fields = fields
        id = try fields.text("id")
        name = try fields.text("name")
        description = try fields.text("description")
        tags = try fields.texts("tags")
        examples = try fields.texts("examples")
        try fields.refuseOthers()
    }
}

extension Generator {
    fileprivate init(_ fields: YAMLFields) throws(KnowledgeError) {
        var fields = fields
        let url = try fields.text("url")
        guard Self.isBaseURL(url) else {
            throw fields.wrong("url", "a base URL such as http://127.0.0.1:8081/v1")
        }
        let model = try fields.text("model")
        let timeout = try fields.optionalInteger("timeout_ms", in: Self.timeoutRange)
        try fields.refuseOthers()
        guard
            let generator = Generator(
                url: url,
                model: model,
                timeoutMilliseconds: timeout ?? Self.usualTimeout
            )
        else { throw fields.wrong("model", "a name of 1 to \(Self.modelLimit) characters") }
        self = generator
    }
}
