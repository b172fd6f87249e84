import FoundationEssentials
import Wire
import Yams

/// A description of a domain to add, YAML or JSON: `name`, `description`, `examples`.
struct DomainFile {
    private static let members: Set<String> = ["name", "description", "examples"]

    let path: String

    /// The request's body; what it says is the router's to judge.
    func body() throws -> JSONValue {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Complaint("cannot read \(path)")
        }
        let text = String(decoding: data, as: UTF8.self)
        guard let value = try? YAMLDecoder().decode(JSONValue.self, from: text),
            let written = value.object
        else { throw Complaint("\(path) is neither YAML nor JSON with keys and values") }
        if let unknown = written.keys.sorted().first(where: { !Self.members.contains($0) }) {
            throw Complaint(
                "\(path): the key \(unknown) is not known; there are "
                    + Self.members.sorted().joined(separator: ", ")
            )
        }
        return value
    }
}
