import ArgumentParser
import ExpertNode
import FoundationEssentials
import SparseIndex

/// `vanmieu node sketch DIR`: what a node of an expert's folder would show routers of it.
struct NodeSketchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sketch",
        abstract: "Show what routers are told of an expert's documents, and keep it in a file.",
        discussion: """
            A sketch holds for each term in how many passages it stands and how strongly, a full \
            one in which as well; no text of a passage. The kind is that of `sketch:` in expert.yaml, unless --kind says otherwise.
            """
    )

    @Argument(help: "The expert's folder: expert.yaml, documents/…") var directory: String
    @Option(
        help:
            "What to show: full (where terms stand, too), or standard (terms of two passages or more, 64 KB)."
    )
    var kind: ExpertManifest.SketchKind?
    @Option(help: "Read what `vanmieu node build --out` made there instead of DIR/documents.")
    var build: String?
    @Option(help: "The file to write the sketch to, as a node sends it.") var out: String?
    @Flag(help: "Print JSON.") var json = false

    func validate() throws {
        guard kind != ExpertManifest.SketchKind.none else {
            throw ValidationError("--kind takes full or standard")
        }
    }

    func run() throws {
        let knowledge = try knowledge()
        let kind = kind ?? knowledge.manifest.sketch
        guard let sketch = kind.sketch(of: knowledge.passages) else {
            throw Complaint(
                "a node of \(knowledge.manifest.id) gives no sketch (`sketch: none` in expert.yaml); "
                    + "say --kind full or standard to see one"
            )
        }
        let bytes = SketchFile.bytes(of: sketch)
        if let out { try write(bytes, to: out) }
        let summary = SketchSummary(
            expert: knowledge.manifest.id,
            kind: kind,
            sketch: sketch,
            bytes: bytes.count,
            passages: knowledge.passages.all.map(\.indexed)
        )
        Terminal.say(json ? try summary.json() : summary.text)
        if let out, !json { Terminal.say("wrote \(out)") }
    }

    private func knowledge() throws -> Knowledge {
        guard let build else { return try Knowledge.load(directory: directory) }
        return try Knowledge.load(directory: directory, build: BuildFolder(build))
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Complaint("cannot write the sketch to \(path): \(error)")
        }
    }
}

extension ExpertManifest.SketchKind: ExpressibleByArgument {}
