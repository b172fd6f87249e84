import ExpertDispatch
import ExpertRegistry
import NIOCore
import Routing
import Wire

/// Puts an exam to an expert's nodes through the same calls that serve citizens.
struct Examiner {
    private static let answerTime = TimeAmount.seconds(10)

    let services: RouterServices

    /// Examines the newest version of `id` and records the result.
    func examine(_ id: ExpertID, _ exam: Exam) async throws -> ExamResult {
        guard let version = try await newestVersion(of: id) else {
            throw RegistryError.unknownExpert(id)
        }
        var marks: [ExamMark] = []
        for question in exam.questions {
            marks.append(ExamMark(question, reply: try await ask(id, question)))
        }
        let result = ExamResult(id: id, marks: marks)
        let declined = zip(exam.questions, marks).filter { $0.refuse && $1.passed }.count
        let state = try await blocking { [services] in
            try services.registry.recordExam(
                id,
                version: version,
                report: ExamReport(
                    asked: result.asked,
                    passed: result.passed,
                    refusedRightly: declined,
                    score: result.score,
                    at: services.clock.unixMilliseconds,
                    details: .object(["failures": .array(result.failures.map(\.json))])
                ),
                passMark: services.policy.approval.examPassMark,
                actor: "examiner",
                now: services.clock.unixMilliseconds
            )
        }
        return result.leading(to: state)
    }

    private func newestVersion(of id: ExpertID) async throws -> String? {
        try await blocking { [services] in
            try services.registry.versions(of: id).first?.version
        }
    }

    /// The expert's reply, or nil where none came.
    private func ask(_ id: ExpertID, _ question: ExamQuestion) async throws -> ExpertReply? {
        let nodes = services.registry.leases.nodes(
            for: id,
            now: services.clock.unixMilliseconds
        )
        guard !nodes.isEmpty else {
            throw Problem(
                .noExpertAvailable,
                "\(id) has no live node to be examined; start one with `vanmieu node serve`"
            )
        }
        let request = NodeRequest(
            expert: id,
            nodes: nodes.compactMap { NodeAddress(url: $0.url) },
            question: question.question,
            part: nil,
            recordID: "exam_\(question.id)",
            deadline: .now() + Self.answerTime,
            isProbe: true
        )
        return await services.callers.reply(to: request)
    }
}
