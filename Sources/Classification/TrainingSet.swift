import FoundationEssentials
import VietnameseText

/// The questions that the domain classifier learns from, as the registry holds them.
package struct TrainingSet: Sendable {
    /// The questions in a fixed order: by domain, file and line.
    package let questions: [LabelledQuestion]
    /// A fingerprint of everything the model depends on, to tell when it must be trained again.
    package let inputHash: String

    package init(questions: [LabelledQuestion]) {
        self.questions = questions
        var hash = TextHash.start
        for question in questions {
            let labels = question.labels.joined(separator: "+")
            let line = "\(labels)\t\(question.weight)\t\(question.topic)\t\(question.text)\n"
            for byte in line.utf8 { hash = TextHash.extend(hash, byte) }
        }
        let digits = String(FeatureHash.finish(hash), radix: 16)
        inputHash = String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Reads `domains/`, `two-domains/` and `out-of-scope/` below a registry directory.
    ///
    /// - Throws: ``TrainingSetError``, which names file and line.
    package static func load(registry directory: String) throws -> TrainingSet {
        var reader = QuestionFiles()
        let domainsFolder = directory + "/domains"
        let domains = try QuestionFiles.entries(of: domainsFolder).filter { !$0.hasPrefix(".") }
        for domain in domains {
            let folder = "\(domainsFolder)/\(domain)"
            try reader.readTerms("\(folder)/terms.txt", labels: [domain], topic: "\(domain)/terms")
            try reader.readFolder("\(folder)/questions", labels: [domain], topic: domain)
        }
        try reader.readPairs(directory + "/two-domains", domains: Set(domains))
        let outside = directory + "/out-of-scope"
        try reader.readTerms("\(outside)/terms.txt", labels: [], topic: "none/terms")
        try reader.readFolder(outside, labels: [], topic: "none")
        guard !reader.questions.isEmpty else {
            throw TrainingSetError.noQuestions(folder: domainsFolder)
        }
        return TrainingSet(questions: reader.questions)
    }

    /// The same with more to learn from.
    package func adding(_ more: [LabelledQuestion]) -> TrainingSet {
        more.isEmpty ? self : TrainingSet(questions: questions + more)
    }

    /// Reads a file of JSON lines, `{"text","label"}` or `{"text","domains":[…]}`.
    ///
    /// - Throws: ``TrainingSetError``, which names file and line.
    package static func load(rows file: String) throws -> TrainingSet {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw TrainingSetError.unreadable(file: file)
        }
        let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let decoder = JSONDecoder()
        var questions: [LabelledQuestion] = []
        for (index, line) in lines.enumerated() where !line.isEmpty {
            guard let row = try? decoder.decode(LabelledRow.self, from: Data(line)) else {
                throw TrainingSetError.badRow(file: file, line: index + 1)
            }
            let question = LabelledQuestion(
                text: row.text,
                labels: row.labels,
                weight: 1,
                topic: ""
            )
            questions.append(question)
        }
        guard Set(questions.map(\.labels)).count > 1 else {
            throw TrainingSetError.oneLabel(file: file)
        }
        return TrainingSet(questions: questions)
    }
}
