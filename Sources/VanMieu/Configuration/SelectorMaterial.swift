import ExpertNode
import FoundationEssentials
import SparseIndex
import Trust

/// What the weights of the selection are learned from: the starter experts' passages, each expert's
/// cut into eight neighbouring parts as if they were experts, and their questions.
///
/// The label of a question is the part that holds the passage which comes first when all are asked.
struct SelectorMaterial {
    private static let partsPerExpert = 8

    private let sets: [FederationSet]

    init(_ installation: Installation) throws {
        guard FileManager.default.fileExists(atPath: installation.experts) else {
            throw Complaint(
                "there is no \(installation.experts); the weights are learned from its documents"
            )
        }
        sets = try StarterExpert.all(in: installation).map(Self.set)
        guard sets.contains(where: { !$0.questions.isEmpty }) else {
            throw Complaint("no expert in \(installation.experts) has answered questions")
        }
    }

    /// The network of all parts; their sketches show everything.
    func federation() -> Federation {
        Federation(
            sets,
            expertsPerSet: Self.partsPerExpert,
            layout: .contiguous,
            kind: .full
        )
    }

    /// SHA-256 of all passages and questions.
    var hash: String {
        let texts = sets.flatMap { set in
            set.passages.map { "\(set.name)\t\($0.id)\t\($0.heading)\t\($0.body)" }
                + set.questions.map { "\(set.name)\t\($0.text)" }
        }
        return ContentHash.hex(of: texts.joined(separator: "\n").utf8)
    }

    private static func set(_ expert: StarterExpert) throws -> FederationSet {
        let knowledge = try Knowledge.load(directory: expert.path)
        let questions = try OwnQuestion.load("\(expert.path)/questions.jsonl")
        return FederationSet(
            name: expert.folder,
            passages: knowledge.passages.all.map(\.indexed),
            questions: questions.filter { !$0.passages.isEmpty }
                .map { .init(text: $0.question, relevant: $0.passages) }
        )
    }
}
