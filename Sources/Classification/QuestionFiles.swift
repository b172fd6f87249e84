import FoundationEssentials

/// Reads question files: one question a line, `#` begins a comment.
struct QuestionFiles {
    /// How much a bare term counts beside a question: terms name a subject, but do not ask.
    static let termWeight = 0.3

    private(set) var questions: [LabelledQuestion] = []

    static func entries(of folder: String) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw TrainingSetError.unreadable(file: folder)
        }
    }

    mutating func readFolder(_ folder: String, labels: [String], topic: String) throws {
        let files = try Self.entries(of: folder).filter {
            $0.hasSuffix(".txt") && $0 != "terms.txt"
        }
        guard !files.isEmpty else { throw TrainingSetError.noQuestions(folder: folder) }
        for file in files {
            let name = "\(topic)/\(file.dropLast(4))"
            try read("\(folder)/\(file)", labels: labels, weight: 1, topic: name)
        }
    }

    mutating func readTerms(_ file: String, labels: [String], topic: String) throws {
        guard FileManager.default.fileExists(atPath: file) else { return }
        try read(file, labels: labels, weight: Self.termWeight, topic: topic)
    }

    mutating func readPairs(_ folder: String, domains: Set<String>) throws {
        guard FileManager.default.fileExists(atPath: folder) else { return }
        for file in try Self.entries(of: folder) where file.hasSuffix(".txt") {
            let labels = file.dropLast(4).split(separator: "+").map(String.init).sorted()
            for label in labels where !domains.contains(label) {
                throw TrainingSetError.unknownDomain(file: "\(folder)/\(file)", domain: label)
            }
            let topic = "two-domains/\(file.dropLast(4))"
            try read("\(folder)/\(file)", labels: labels, weight: 1, topic: topic)
        }
    }

    private mutating func read(
        _ file: String,
        labels: [String],
        weight: Double,
        topic: String
    ) throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw TrainingSetError.unreadable(file: file)
        }
        guard let content = String(validating: data, as: UTF8.self) else {
            throw TrainingSetError.notUTF8(file: file)
        }
        let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let text = line.trimmingPrefix(while: \.isWhitespace)
            if text.isEmpty || text.hasPrefix("#") { continue }
            guard text.utf8.count <= 6_000, text.count <= 2_000 else {
                throw TrainingSetError.tooLong(file: file, line: index + 1)
            }
            let question = LabelledQuestion(
                text: String(text),
                labels: labels,
                weight: weight,
                topic: topic
            )
            questions.append(question)
        }
    }
}
