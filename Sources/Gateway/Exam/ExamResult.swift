import ExpertRegistry
import Wire

/// What `POST …/exam` answers.
struct ExamResult: Sendable, Encodable {
    let id: ExpertID
    let asked: Int
    let passed: Int
    /// The share that was right, 0 to 1.
    let score: Double
    let failures: [ExamMark]
    private(set) var state = ""

    init(id: ExpertID, marks: [ExamMark]) {
        self.id = id
        asked = marks.count
        passed = marks.filter(\.passed).count
        score = marks.isEmpty ? 0 : Double(passed) / Double(asked)
        failures = marks.filter { !$0.passed }
    }

    func leading(to state: ExpertState) -> ExamResult {
        var result = self
        result.state = state.rawValue
        return result
    }
}

extension ExamMark {
    /// The mark for the registry's report.
    var json: JSONValue {
        .object(["id": .string(id), "fault": .string(fault ?? "")])
    }
}
