/// Why an expert's folder cannot be served: what is wrong, in which file, and at which place.
package enum KnowledgeError: Error, Equatable, CustomStringConvertible {
    case unreadable(file: String)
    case notYAML(file: String, why: String)
    case missingKey(file: String, key: String)
    case unknownKey(file: String, key: String)
    case wrongValue(file: String, key: String, expected: String)
    case badLine(file: String, line: Int, expected: String)
    case noDocuments(directory: String)

    package var description: String {
        switch self {
        case .unreadable(let file):
            "\(file): cannot be read as UTF-8 text"
        case .notYAML(let file, let why):
            "\(file): is not valid YAML: \(why)"
        case .missingKey(let file, let key):
            "\(file): the key '\(key)' is missing"
        case .unknownKey(let file, let key):
            "\(file): the key '\(key)' is not known; remove it or correct its spelling"
        case .wrongValue(let file, let key, let expected):
            "\(file): the key '\(key)' must be \(expected)"
        case .badLine(let file, let line, let expected):
            "\(file):\(line): expected \(expected)"
        case .noDocuments(let directory):
            "\(directory): holds no documents/*.md with a passage in it"
        }
    }
}
