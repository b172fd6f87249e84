import Wire

/// The questions that an expert has to pass before it serves.
struct Exam: Sendable {
    /// Questions that one exam may hold.
    static let limit = 500

    let questions: [ExamQuestion]

    init(_ root: FieldReader) throws(Problem) {
        let field = try root.required("questions")
        let rows = try field.elements()
        guard (1...Self.limit).contains(rows.count) else {
            throw field.invalid(
                "an exam holds 1 to \(Self.limit) questions; this one \(rows.count)"
            )
        }
        var questions: [ExamQuestion] = []
        for row in rows { questions.append(try ExamQuestion(row)) }
        self.questions = questions
    }
}

/// One row of an `exam.jsonl`.
struct ExamQuestion: Sendable {
    let id: String
    let question: String
    /// Of each fact one alternative must stand in the answer.
    let facts: [[String]]
    /// Passages of which one must be cited.
    let passages: [String]
    /// The expert must decline.
    let refuse: Bool

    init(_ row: FieldReader) throws(Problem) {
        id = try row.required("id").string()
        question = try row.required("question").string()
        refuse = try row.optional("refuse")?.bool() ?? false
        var facts: [[String]] = []
        for fact in try row.optional("facts")?.elements() ?? [] {
            facts.append(try Self.strings(fact))
        }
        self.facts = facts
        passages =
            try row.optional("passages").map { field throws(Problem) in
                try Self.strings(field)
            } ?? []
    }

    private static func strings(_ field: FieldReader) throws(Problem) -> [String] {
        var strings: [String] = []
        for element in try field.elements() { strings.append(try element.string()) }
        return strings
    }
}
