import FoundationEssentials
package import SparseIndex

/// A build of an expert's documents, opened to be served.
package struct Library: Sendable {
    /// The name of the build.
    package let name: String
    package let passages: PassageStore
    package let index: SparseIndex

    /// Opens the build that `folder` says is current.
    package init(folder: BuildFolder) throws {
        guard let name = folder.current else {
            throw LibraryError.nothingBuilt(folder: folder.path)
        }
        let generation = folder.generation(name)
        let record = try Self.record(in: generation)
        passages = try PassageStore(file: generation + "/passages.jsonl")
        index = try SparseIndex(file: generation + "/index.vmix", settings: record.settings)
        guard passages.count == record.passages, index.count == record.passages else {
            throw LibraryError.damaged(folder: generation)
        }
        self.name = name
    }

    static func record(in generation: String) throws(LibraryError) -> BuildRecord {
        guard let bytes = FileManager.default.contents(atPath: generation + "/build.json"),
            let record = try? JSONDecoder().decode(BuildRecord.self, from: bytes)
        else { throw .damaged(folder: generation) }
        return record
    }
}

extension Knowledge {
    /// Reads `expert.yaml` of `directory` and opens its build in `folder`.
    package static func load(directory: String, build folder: BuildFolder) throws -> Knowledge {
        let library = try Library(folder: folder)
        return Knowledge(
            manifest: try manifest(of: directory),
            passages: library.passages,
            index: library.index
        ).fitted(on: try OwnQuestion.load(directory + "/questions.jsonl"))
    }
}
