/// Why the questions of a registry cannot be learnt from.
package enum TrainingSetError: Error, Equatable, CustomStringConvertible {
    case unreadable(file: String)
    case notUTF8(file: String)
    case tooLong(file: String, line: Int)
    case unknownDomain(file: String, domain: String)
    case noQuestions(folder: String)
    case badRow(file: String, line: Int)
    case oneLabel(file: String)

    package var description: String {
        switch self {
        case .unreadable(let file):
            "\(file) cannot be read: check that it exists and its permissions"
        case .notUTF8(let file):
            "\(file) is not UTF-8: save it as UTF-8"
        case .tooLong(let file, let line):
            "\(file):\(line) is longer than 2,000 characters: keep one question a line"
        case .unknownDomain(let file, let domain):
            "\(file) names the domain \(domain), which has no folder under domains/: "
                + "rename the file DOMAIN+DOMAIN.txt after existing domains"
        case .badRow(let file, let line):
            "\(file):\(line) is no row: it needs {\"text\",\"label\"} or {\"text\",\"domains\":[…]}"
        case .oneLabel(let file):
            "\(file) has one label only: there is nothing to tell apart"
        case .noQuestions(let folder):
            "\(folder) holds no questions: it needs at least one .txt file with one question a line"
        }
    }
}
