import ArgumentParser
import ExpertNode
import FoundationEssentials
import SparseIndex
import Wire

/// `vanmieu node build DIR`: reads an expert's documents, whatever they are, and indexes them.
struct NodeBuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Read an expert's documents and index them; a node serves what was built.",
        discussion: """
            Reads Markdown, text, HTML, JSON lines and, where pandoc and pdftotext are installed, \
            DOCX, ODT and PDF below DIR/documents. Only what changed is read again; a build that \
            is broken off leaves the one before in use. questions.jsonl tunes the ranking.
            """
    )

    @Argument(help: "The expert's folder: expert.yaml, documents/…") var directory: String
    @Option(help: "Where the build is kept; DIR/build where absent.") var out: String?
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
        let manifest = try Knowledge.manifest(of: directory)
        let files = DocumentFiles(
            folder: directory + "/documents",
            ingestion: DocumentIngestion(defaults: DocumentDefaults(asOf: manifest.asOf))
        )
        let folder = BuildFolder(out ?? directory + "/build")
        let builder = LibraryBuilder(directory: directory, folder: folder) { path, stem, bytes in
            await files.read(path, stem, bytes)
        }
        let began = ContinuousClock.now
        let report = try await builder.build(questions: try questions()) { step in
            if !json { Terminal.progress(step) }
        }
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        let summary = BuildSummary(report, seconds: seconds, folder: folder)
        Terminal.say(json ? try summary.json() : summary.text)
    }

    /// The expert's own questions with the passages that answer them; none where it has no file.
    private func questions() throws -> [SettingsTuning.Question] {
        let file = directory + "/questions.jsonl"
        guard FileManager.default.fileExists(atPath: file) else { return [] }
        return try EvaluationRows(paths: [file]).read(AnswerRow.self)
            .filter { $0.passages?.isEmpty == false }
            .map { SettingsTuning.Question(text: $0.question, relevant: $0.passages ?? []) }
    }
}

/// What a build is told of.
struct BuildSummary {
    private let report: BuildReport
    private let seconds: Double
    private let folder: BuildFolder

    init(_ report: BuildReport, seconds: Double, folder: BuildFolder) {
        self.report = report
        self.seconds = (seconds * 10).rounded() / 10
        self.folder = folder
    }

    var text: String {
        let notes = report.files.flatMap { file in
            (file.skipped.map { ["\(file.path): left out: \($0)"] } ?? [])
                + file.warnings.map { "\(file.path): \($0)" }
        }
        let read = report.files.count { $0.skipped == nil }
        let outcome =
            report.isNew
            ? "built \(folder.path): index of \(report.indexBytes) bytes (\(seconds) s)"
            : "nothing has changed since the build in \(folder.path)"
        return
            (notes + [
                "\(report.passages) passages of \(read) files, \(report.readAnew) read anew; "
                    + "\(report.files.count - read) left out",
                outcome,
            ]).joined(separator: "\n")
    }

    func json() throws -> String {
        let files = report.files.map { file in
            JSONValue.object([
                "path": .string(file.path),
                "passages": .integer(file.passages),
                "skipped": file.skipped.map { .string($0) } ?? .null,
                "warnings": .array(file.warnings.map { .string($0) }),
            ])
        }
        let value = JSONValue.object([
            "passages": .integer(report.passages),
            "read_anew": .integer(report.readAnew),
            "is_new": .bool(report.isNew),
            "index_bytes": .integer(report.indexBytes),
            "seconds": .number(seconds),
            "files": .array(files),
        ])
        return String(decoding: try WireJSON.plainEncoder().encode(value), as: UTF8.self)
    }
}
