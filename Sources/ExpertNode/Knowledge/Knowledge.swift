import Evidence
import FoundationEssentials
package import SparseIndex
import VietnameseText

/// All that an expert knows: its manifest and its passages, ready to be asked.
///
/// An immutable value in memory; the folder is read once.
package struct Knowledge: Sendable {
    private static let abstention =
        "Tài liệu của chuyên gia này không có đoạn nào trả lời đủ chắc chắn câu hỏi."

    private static let healthcare = "healthcare"

    /// How likely a further passage must be the one that answers, to be quoted beside the first.
    private static let leastProbable = 0.1
    /// Passages quoted beside the first at the most.
    private static let furtherPassages = 2

    package let manifest: ExpertManifest
    package let passages: PassageStore
    private let reader: PassageReader
    /// What its own questions tell of its field.
    private var field: FieldModel?
    /// The confidence below which it abstains.
    private var threshold = ConfidenceModel.threshold

    /// How many bytes the index of the passages takes.
    package var indexBytes: Int { reader.indexBytes }

    /// Knows `passages` and indexes them in memory.
    package init(manifest: ExpertManifest, passages: [Passage]) {
        self.init(
            manifest: manifest,
            passages: PassageStore(passages),
            index: SparseIndex(passages.map(\.indexed))
        )
    }

    /// Knows the passages of a build, whose `index` names them by their places.
    package init(manifest: ExpertManifest, passages: PassageStore, index: SparseIndex) {
        self.manifest = manifest
        self.passages = passages
        reader = PassageReader(store: passages, index: index)
    }

    /// Reads `expert.yaml` and `documents/*.md` of `directory`, documents in the order of names.
    ///
    /// Throws ``KnowledgeError``, which names the file and the key or line.
    package static func load(directory: String) throws -> Knowledge {
        let manifest = try manifest(of: directory)
        let folder = directory + "/documents"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        var passages: [Passage] = []
        for name in names.filter({ $0.hasSuffix(".md") }).sorted() {
            let document = try text(of: "\(folder)/\(name)")
            passages += try DocumentParser(file: "documents/\(name)").parse(document)
        }
        guard !passages.isEmpty else { throw KnowledgeError.noDocuments(directory: directory) }
        return Knowledge(manifest: manifest, passages: passages)
            .fitted(on: try OwnQuestion.load(directory + "/questions.jsonl"))
    }

    /// The same, abstaining where its own questions say that it should.
    package func fitted(on questions: [OwnQuestion]) -> Knowledge {
        var knowledge = self
        knowledge.field = FieldModel(questions, passages: passages)
        var right: [Double] = []
        var declined: [Double] = []
        for row in questions where OutOfReach.reason(row.question, asOf: year) == nil {
            let inquiry = Inquiry(question: row.question, part: nil, after: "")
            let found = reader.candidates(for: inquiry)
            let field = knowledge.field?.ratio(leavingOut: row)
            let confidence = confidence(found, in: inquiry, field: field)
            if row.isDeclined {
                declined.append(confidence)
            } else if found.prefix(2).contains(where: { row.passages.contains($0.passage.id) }) {
                right.append(confidence)
            }
        }
        knowledge.threshold = AnswerThreshold.fit(right: right, declined: declined)
        return knowledge
    }

    private func confidence(
        _ candidates: [PassageReader.Candidate],
        in inquiry: Inquiry,
        field: Double?
    ) -> Double {
        let familiarity = reader.familiarity(of: inquiry)
        return ConfidenceModel.confidence(
            EvidenceFeatures(candidates, familiarity: familiarity, field: field)
        )
    }

    /// Reads `expert.yaml` of `directory`.
    package static func manifest(of directory: String) throws -> ExpertManifest {
        try ExpertManifest(yaml: try text(of: directory + "/expert.yaml"))
    }

    /// Answers `question` with sentences of the passages, or abstains.
    ///
    /// Where `part` is given it alone is to be answered, and the question tells its topic;
    /// where `context` is, that is the matter that the question asks on about. An expert on health
    /// that abstains in an emergency gives as its reason whom to call first.
    package func reply(
        to question: String,
        part: String? = nil,
        after context: String = ""
    ) -> Reading {
        let reading = read(question, part: part, after: context)
        guard reading.abstained, manifest.domains.contains(Self.healthcare),
            Emergency.isNamed(in: question)
        else { return reading }
        let reason = [Emergency.notice, reading.reason ?? ""].joined(separator: " ")
        return abstain(confidence: reading.confidence, reason)
    }

    private func read(_ question: String, part: String?, after context: String) -> Reading {
        if let reason = OutOfReach.reason(part ?? question, asOf: year) {
            return abstain(confidence: 0, reason.explanation)
        }
        let inquiry = Inquiry(question: question, part: part, after: context)
        let candidates = reader.candidates(for: inquiry)
        guard let best = candidates.first else { return abstain(confidence: 0) }
        let field = field?.ratio(of: inquiry.wording)
        let confidence = confidence(candidates, in: inquiry, field: field)
        guard confidence >= threshold else {
            return abstain(confidence: confidence)
        }
        let chosen = [best] + further(among: candidates)
        return Reading(
            text: chosen.map { AnswerText.text(of: $0.reading.sentences) }.joined(separator: "\n"),
            confidence: confidence,
            abstained: false,
            reason: nil,
            evidence: chosen.map { candidate in
                ReadEvidence(
                    passage: candidate.passage,
                    answers: candidate.reading.sentences.map(\.span.range)
                )
            }
        )
    }

    /// Passages to be quoted beside the best, where they may as well be the one that answers.
    private func further(among candidates: [PassageReader.Candidate]) -> [PassageReader.Candidate] {
        candidates.dropFirst().prefix(Self.furtherPassages)
            .filter { $0.probability >= Self.leastProbable }
    }

    /// The year up to which the owner vouches for what the expert says.
    private var year: Int? { Int(manifest.asOf.prefix(4)) }

    private func abstain(
        confidence: Double,
        _ reason: String = Knowledge.abstention
    ) -> Reading {
        Reading(
            text: "",
            confidence: confidence,
            abstained: true,
            reason: reason,
            evidence: []
        )
    }

    private static func text(of file: String) throws(KnowledgeError) -> String {
        guard let data = FileManager.default.contents(atPath: file),
            let text = String(validating: data, as: UTF8.self)
        else { throw .unreadable(file: file) }
        return text
    }
}

extension OutOfReach {
    /// Why an expert says nothing, to a citizen.
    fileprivate var explanation: String {
        switch self {
        case .forecast: "Câu hỏi về điều chưa được quyết định; tài liệu không dự đoán."
        case .opinion: "Chuyên gia chỉ trích tài liệu, không nêu ý kiến riêng."
        case .ownFile: "Hồ sơ riêng của một người chỉ nơi tiếp nhận mới tra cứu được."
        case .contact: "Tài liệu không có số liên lạc riêng của cá nhân."
        case .market: "Tài liệu không so sánh giá hay chất lượng của từng nơi."
        }
    }
}
