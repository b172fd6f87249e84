package import FoundationEssentials
package import SparseIndex
import VietnameseText

/// Makes of a folder of documents what a node serves: passages and their index, in one step.
///
/// Files that did not change are not read again; a build that is broken off leaves the one before
/// in use and what it had read in the cache. The same documents give the same bytes.
package struct LibraryBuilder: Sendable {
    /// Bytes of text beyond which a build is refused: an index counts its bytes in 32 bits.
    static let textLimit = 2_000_000_000

    /// Raised when the same file would be read otherwise, so that caches of before are not used.
    private static let readerVersion = 2

    /// Reads one file: its path below the documents folder, how its passages' ids begin, its bytes.
    package typealias Read =
        @Sendable (_ path: String, _ stem: String, _ bytes: Data) async -> FileReading

    private let directory: String
    private let folder: BuildFolder
    private let read: Read

    /// A builder of the documents below `directory`/documents into `folder`.
    package init(directory: String, folder: BuildFolder, read: @escaping Read) {
        self.directory = directory
        self.folder = folder
        self.read = read
    }

    /// Builds; `questions`, the expert's own, tune the ranking where there are any.
    package func build(
        questions: [SettingsTuning.Question] = [],
        progress: (String) -> Void = { _ in }
    ) async throws -> BuildReport {
        let documents = directory + "/documents"
        let asOf = try Self.asOf(directory)
        let paths = try Self.files(below: documents)
        try BuildFolder.makeFolder(folder.cache)
        try BuildFolder.makeFolder(folder.generations)
        var readings: [FileReading] = []
        var marks: [String] = []
        var readAnew = 0
        for (number, (path, stem)) in zip(paths, DocumentStem.stems(of: paths)).enumerated() {
            let (reading, mark, isNew) = try await reading(
                of: path,
                stem,
                in: documents,
                asOf: asOf
            )
            readings.append(reading)
            marks.append("\(path) \(mark)")
            readAnew += isNew ? 1 : 0
            if isNew { progress("\(number + 1)/\(paths.count) \(path)") }
        }
        try Self.checkNames(readings)
        let passages = Replacement.mark(
            readings.flatMap(\.passages),
            readings.flatMap(\.replacements)
        )
        guard !passages.isEmpty else { throw LibraryError.noPassages(folder: documents) }
        let asked = questions.map { "\($0.query.parts.map(\.text)) \($0.relevant)" }
        let fingerprint = Self.mark(Data(([asOf] + marks + asked).joined(separator: "\n").utf8))
        if let current = folder.current, let held = try? record(of: current),
            held.fingerprint == fingerprint, (try? Library(folder: folder)) != nil
        {
            return BuildReport(readings, readAnew: readAnew, isNew: false, indexBytes: 0)
        }
        let bytes = try write(passages, questions, fingerprint, progress)
        return BuildReport(readings, readAnew: readAnew, isNew: true, indexBytes: bytes)
    }

    private func write(
        _ passages: [Passage],
        _ questions: [SettingsTuning.Question],
        _ fingerprint: String,
        _ progress: (String) -> Void
    ) throws -> Int {
        let texts = passages.map(\.indexed)
        let size = texts.reduce(0) { $0 + $1.heading.utf8.count + $1.body.utf8.count }
        guard size <= Self.textLimit else {
            throw LibraryError.tooLarge(bytes: size, limit: Self.textLimit)
        }
        let settings = SettingsTuning(texts: texts, questions: questions).tuned(progress: progress)
        progress("indexing \(passages.count) passages")
        let index = SparseIndex.bytes(of: texts, settings: settings)
        let target = folder.generation(fingerprint)
        try BuildFolder.makeFolder(target)
        try BuildFolder.write(try PassageStore.lines(passages), to: target + "/passages.jsonl")
        try BuildFolder.write(Data(index), to: target + "/index.vmix")
        let record = BuildRecord(
            fingerprint: fingerprint,
            passages: passages.count,
            settings: settings
        )
        try BuildFolder.write(try JSONEncoder().encode(record), to: target + "/build.json")
        try folder.adopt(fingerprint)
        return index.count
    }

    private func record(of name: String) throws -> BuildRecord {
        try Library.record(in: folder.generation(name))
    }

    /// What a file gives, from the cache where it is what it was.
    private func reading(
        of path: String,
        _ stem: String,
        in documents: String,
        asOf: String
    ) async throws -> (reading: FileReading, mark: String, isNew: Bool) {
        let file = "\(documents)/\(path)"
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw LibraryError.unreadable(file: file)
        }
        let mark = Self.mark(bytes)
        let cached =
            "\(folder.cache)/\(Self.mark(Data("\(path) \(stem) \(asOf)".utf8)))-\(mark).json"
        if let data = FileManager.default.contents(atPath: cached),
            let held = try? JSONDecoder().decode(FileReading.self, from: data), held.path == path
        {
            return (held, mark, false)
        }
        let reading = await read(path, stem, bytes)
        // What could not be converted may be, once the converter is installed.
        if reading.skipped == nil {
            try BuildFolder.write(try JSONEncoder().encode(reading), to: cached)
        }
        return (reading, mark, true)
    }

    /// The day of `expert.yaml`, which passages carry; empty for a folder without that file.
    private static func asOf(_ directory: String) throws -> String {
        guard FileManager.default.fileExists(atPath: directory + "/expert.yaml") else { return "" }
        return try Knowledge.manifest(of: directory).asOf
    }

    /// The files below a folder, hidden ones left out, by name.
    private static func files(below folder: String) throws(LibraryError) -> [String] {
        guard let all = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
            throw .unreadable(file: folder)
        }
        return all.filter { path in
            var isFolder = false
            let isThere = FileManager.default.fileExists(
                atPath: "\(folder)/\(path)",
                isDirectory: &isFolder
            )
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            return isThere && !isFolder && !isHidden
        }.sorted()
    }

    private static func checkNames(_ readings: [FileReading]) throws(LibraryError) {
        var owners: [String: String] = [:]
        for reading in readings {
            for passage in reading.passages {
                if let first = owners[passage.id] {
                    throw .twice(id: passage.id, first: first, second: reading.path)
                }
                owners[passage.id] = reading.path
            }
        }
    }

    /// Names bytes by what is in them and by who reads them.
    private static func mark(_ bytes: Data) -> String {
        var hash = TextHash.extend(TextHash.start, UInt8(readerVersion))
        for byte in bytes { hash = TextHash.extend(hash, byte) }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits + "-\(bytes.count)"
    }
}
