import FoundationEssentials
import Wire
import Yams

/// The domains that `registry/domains` describes: ids with their Vietnamese names.
struct DomainCatalogue {
    let names: [String: String]

    init(_ installation: Installation) throws {
        let folder = "\(installation.registry)/domains"
        var names: [String: String] = [:]
        for id in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let file = "\(folder)/\(id)/domain.yaml"
            guard let data = FileManager.default.contents(atPath: file) else { continue }
            let text = String(decoding: data, as: UTF8.self)
            guard let value = try? YAMLDecoder().decode(JSONValue.self, from: text),
                let name = value["name"]?.string
            else { throw Complaint("\(file): it needs `name`, the domain's Vietnamese name") }
            names[id] = name
        }
        self.names = names
    }
}
