import ExpertNode
import FoundationEssentials
import Wire

/// One of the experts that come with the program.
struct StarterExpert: Sendable {
    /// The name of its folder under `experts/`.
    let folder: String
    let path: String
    let manifest: ExpertManifest
    let id: ExpertID

    static func all(in installation: Installation) throws -> [StarterExpert] {
        let folders = try FileManager.default.contentsOfDirectory(atPath: installation.experts)
        return try folders.sorted().compactMap { folder in
            let path = "\(installation.experts)/\(folder)"
            let file = "\(path)/expert.yaml"
            guard let yaml = FileManager.default.contents(atPath: file) else { return nil }
            let manifest = try ExpertManifest(
                yaml: String(decoding: yaml, as: UTF8.self),
                file: file
            )
            return StarterExpert(
                folder: folder,
                path: path,
                manifest: manifest,
                id: try manifest.expertID(file: file)
            )
        }
    }

    /// The rows of its `exam.jsonl`.
    func exam() throws -> [JSONValue] {
        try ExamFile(path: "\(path)/exam.jsonl").rows()
    }
}
