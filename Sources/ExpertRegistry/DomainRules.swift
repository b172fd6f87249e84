import VietnameseText

/// What a domain must be before it is added; `registry/schemas/domain.schema.json` in code.
package enum DomainRules {
    package static let limit = 50
    package static let examples = 20...500
    /// What names the domain is the request's path, not a member of its body.
    private static let path = "path"
    private static let exampleLength = 1...500
    private static let nameLength = 1...100
    private static let descriptionLength = 1...2_000

    /// Throws unless `domain` may stand beside the domains that come with the program.
    package static func check(
        _ domain: DomainDefinition,
        builtIn: Set<String>
    ) throws(RegistryError) {
        try require(isSlug(domain.id), path, "a domain's name is [a-z0-9_]{2,40}")
        try require(
            domain.id != "none" && !builtIn.contains(domain.id),
            path,
            "\(domain.id) is a name that the program gives itself; choose another"
        )
        try require(
            isText(domain.name, nameLength),
            "/name",
            "name must be a text of 1 to 100 characters, the domain's Vietnamese name"
        )
        try require(
            isText(domain.description, descriptionLength),
            "/description",
            "description must be a text of 1 to 2000 characters"
        )
        try check(domain.examples)
    }

    private static func check(_ texts: [String]) throws(RegistryError) {
        try require(
            examples.contains(texts.count),
            "/examples",
            "a domain needs 20 to 500 example questions; these are \(texts.count)"
        )
        var places: [String: Int] = [:]
        for (place, text) in texts.enumerated() {
            let folded = folded(text)
            try require(
                isText(text, exampleLength) && !folded.isEmpty,
                "/examples/\(place)",
                "an example is a question of 1 to 500 characters"
            )
            if let earlier = places.updateValue(place, forKey: folded) {
                throw .invalid(
                    pointer: "/examples/\(place)",
                    reason: "this example says the same as number \(earlier + 1), marks aside"
                )
            }
        }
    }

    /// The words alone, so that marks, case and punctuation make no other question.
    private static func folded(_ text: String) -> String {
        Syllables.split(Composition.compose(text)).map(\.folded).joined(separator: " ")
    }

    static func isSlug(_ text: String) -> Bool {
        (2...40).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 95
            }
    }

    private static func isText(_ text: String, _ length: ClosedRange<Int>) -> Bool {
        length.contains(text.unicodeScalars.count) && !text.allSatisfy(\.isWhitespace)
    }

    private static func require(
        _ holds: Bool,
        _ pointer: String,
        _ reason: String
    ) throws(RegistryError) {
        guard holds else { throw .invalid(pointer: pointer, reason: reason) }
    }
}
