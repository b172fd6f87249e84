import Classification
import ExpertNode
import FoundationEssentials
import VietnameseText

/// All that the classifier learns from: the registry's questions and what the experts write.
struct TrainingMaterial {
    /// How much a heading of a document counts beside a question.
    ///
    /// Headings ask as citizens do. The sentences below them are left out: five times as many, they
    /// brought words of their own documents and nothing for what others ask.
    private static let headingWeight = 0.3
    /// Shorter headings are fragments that any domain might have.
    private static let leastSyllables = 4

    let installation: Installation

    func set() throws -> TrainingSet {
        let questions = try TrainingSet.load(registry: installation.registry)
        return questions.adding(try headings())
    }

    /// The headings of the starter experts' documents; none where no experts came along.
    private func headings() throws -> [LabelledQuestion] {
        guard FileManager.default.fileExists(atPath: installation.experts) else { return [] }
        return try StarterExpert.all(in: installation).flatMap { expert in
            try documents(of: expert).flatMap { try headings(of: expert, in: $0) }
        }
    }

    private func documents(of expert: StarterExpert) throws -> [String] {
        let folder = "\(expert.path)/documents"
        return try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
    }

    private func headings(
        of expert: StarterExpert,
        in file: String
    ) throws -> [LabelledQuestion] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Complaint("cannot read \(file)")
        }
        let text = String(decoding: data, as: UTF8.self)
        let passages = try DocumentParser(file: file).parse(text)
        return passages.map(\.heading)
            .filter { Syllables.split($0).count >= Self.leastSyllables }
            .map {
                LabelledQuestion(
                    text: $0,
                    labels: expert.manifest.domains,
                    weight: Self.headingWeight,
                    topic: "experts/\(expert.folder)"
                )
            }
    }
}
