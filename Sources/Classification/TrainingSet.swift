import FoundationEssentials

/// The questions that the domain classifier learns from, as the registry holds them.
package struct TrainingSet: Sendable {
    /// The questions in a fixed order: by domain, file and line.
    package let questions: [LabelledQuestion]
    /// A fingerprint of everything the model depends on, to tell when it must be trained again.
    package let inputHash: String

    package init(questions: [LabelledQuestion]) {
        self.questions = questions
        var hash = FeatureHash.start
        for question in questions {
            let labels = question.labels.joined(separator: "+")
            let line = "\(labels)\t\(question.weight)\t\(question.topic)\t\(question.text)\n"
            hash = FeatureHash.extend(hash, line.utf8)
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
}
