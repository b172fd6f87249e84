import Yams

/// The keys of one YAML mapping, read one by one so that a key nobody asked for is noticed.
///
/// Values are taken as written: a date stays text, a version is never a number.
struct YAMLFields {
    private let file: String
    /// What stands before a key in errors: `skills[2].`.
    private let path: String
    private let mapping: Node.Mapping
    private var known: Set<String> = []

    init(yaml: String, file: String) throws(KnowledgeError) {
        let node: Node?
        do {
            node = try Yams.compose(yaml: yaml)
        } catch {
            throw .notYAML(file: file, why: "\(error)")
        }
        guard let mapping = node?.mapping else {
            throw .notYAML(file: file, why: "it is not a mapping of keys to values")
        }
        self.init(mapping: mapping, file: file, path: "")
    }

    private init(mapping: Node.Mapping, file: String, path: String) {
        self.mapping = mapping
        self.file = file
        self.path = path
    }

    mutating func text(_ key: String) throws(KnowledgeError) -> String {
        guard let text = try optionalText(key) else {
            throw .missingKey(file: file, key: path + key)
        }
        return text
    }

    mutating func optionalText(_ key: String) throws(KnowledgeError) -> String? {
        guard let node = node(key) else { return nil }
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw wrong(key, "text, and not empty")
        }
        return text
    }

    mutating func date(_ key: String) throws(KnowledgeError) -> String {
        let text = try text(key)
        let bytes = Array(text.utf8)
        let isDate =
            bytes.count == 10
            && bytes.enumerated().allSatisfy { place, byte in
                place == 4 || place == 7 ? byte == 45 : (48...57).contains(byte)
            }
        guard isDate else { throw wrong(key, "a date written YYYY-MM-DD") }
        return text
    }

    mutating func optionalDate(_ key: String) throws(KnowledgeError) -> String? {
        node(key) == nil ? nil : try date(key)
    }

    mutating func texts(_ key: String) throws(KnowledgeError) -> [String] {
        var texts: [String] = []
        for node in try items(key) {
            guard let text = node.scalar?.string, !text.isEmpty else {
                throw wrong(key, "a list of texts")
            }
            texts.append(text)
        }
        return texts
    }

    mutating func entries(_ key: String) throws(KnowledgeError) -> [YAMLFields] {
        var entries: [YAMLFields] = []
        for (place, node) in try items(key).enumerated() {
            guard let mapping = node.mapping else { throw wrong(key, "a list of mappings") }
            let path = "\(path)\(key)[\(place)]."
            entries.append(YAMLFields(mapping: mapping, file: file, path: path))
        }
        return entries
    }

    mutating func optionalEntry(_ key: String) throws(KnowledgeError) -> YAMLFields? {
        guard let node = node(key) else { return nil }
        guard let mapping = node.mapping else { throw wrong(key, "a mapping of keys to values") }
        return YAMLFields(mapping: mapping, file: file, path: "\(path)\(key).")
    }

    mutating func optionalInteger(
        _ key: String,
        in range: ClosedRange<Int>
    ) throws(KnowledgeError) -> Int? {
        guard let text = try optionalText(key) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw wrong(key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// Refuses the first key that was never asked for.
    func refuseOthers() throws(KnowledgeError) {
        for (key, _) in mapping {
            let name = key.scalar?.string ?? "?"
            guard known.contains(name) else { throw .unknownKey(file: file, key: path + name) }
        }
    }

    private mutating func items(_ key: String) throws(KnowledgeError) -> [Node] {
        guard let node = node(key) else { throw .missingKey(file: file, key: path + key) }
        guard let sequence = node.sequence, !sequence.isEmpty else {
            throw wrong(key, "a list, and not empty")
        }
        return Array(sequence)
    }

    private mutating func node(_ key: String) -> Node? {
        known.insert(key)
        return mapping.first { $0.key.scalar?.string == key }?.value
    }

    func wrong(_ key: String, _ expected: String) -> KnowledgeError {
        .wrongValue(file: file, key: path + key, expected: expected)
    }
}
