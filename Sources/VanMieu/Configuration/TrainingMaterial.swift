import Classification
import ExpertNode
import FoundationEssentials
import VietnameseText

/// All that the classifier learns from: the registry's questions and what the experts write.
struct TrainingMaterial {
    /// How much a sentence of a document counts beside a question: it has the words of its domain,
    /// but does not ask.
    private static let statementWeight = 0.3
    /// Shorter sentences are headings and fragments that any domain might have.
    private static let leastSyllables = 4

    let installation: Installation

    func set() throws -> TrainingSet {
        let questions = try TrainingSet.load(registry: installation.registry)
        return questions.adding(try statements())
    }

    /// The sentences of the starter experts' documents; none where no experts came along.
    private func statements() throws -> [LabelledQuestion] {
        guard FileManager.default.fileExists(atPath: installation.experts) else { return [] }
        return try StarterExpert.all(in: installation).flatMap { expert in
            try documents(of: expert).flatMap { try statements(of: expert, in: $0) }
        }
    }

    private func documents(of expert: StarterExpert) throws -> [String] {
        let folder = "\(expert.path)/documents"
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }

    private func statements(
        of expert: StarterExpert,
        in file: String
    ) throws -> [LabelledQuestion] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Complaint("cannot read \(file)")
        }
        let text = String(decoding: data, as: UTF8.self)
        let passages = try DocumentParser(file: file).parse(text)
        return passages.flatMap { [$0.heading] + Sentences.split($0.text).map(\.text) }
            .filter { Syllables.split($0).count >= Self.leastSyllables }
            .map {
                LabelledQuestion(
                    text: $0,
                    labels: expert.manifest.domains,
                    weight: Self.statementWeight,
                    topic: "experts/\(expert.folder)"
                )
            }
    }
}
