import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

struct AdmissionTests {
    @Test(arguments: [
        "gpt-4o", "vanmieu/", "vanmieu/thoi-tiet", "bo-x/khong-co", "", "vanmieu", "a/b/c",
        "VANMIEU-AUTO",
    ])
    func `an unknown model is not found`(model: String) throws {
        let problem = try refusal { $0.model = model }
        #expect(problem.kind == .modelNotFound)
        #expect(problem.kind.status == 404)
        #expect(problem.parameter == "model")
    }

    @Test(arguments: [
        ("vanmieu-auto", Query.Target.auto),
        ("vanmieu/law", .domain("law")),
        ("bo-tu-phap/luat", .expert(.sample("bo-tu-phap/luat"))),
    ])
    func `a model names whom to ask`(model: String, target: Query.Target) throws {
        #expect(try admit { $0.model = model }.target == target)
    }

    @Test func `unknown domains and experts of the control object are named`() throws {
        let domain = try refusal { $0.control.domains = ["law", "thoi-tiet"] }
        #expect(domain.kind == .invalidValue)
        #expect(domain.parameter == "vanmieu.domains[1]")
        let expert = try refusal { $0.control.experts = [.sample("bo-x/khong-co")] }
        #expect(expert.kind == .invalidValue)
        #expect(expert.parameter == "vanmieu.experts[0]")
    }

    @Test(
        arguments: [
            (nil, nil, nil, 8_000),
            (nil, nil, 3_000, 3_000),
            (nil, nil, 60_000, 8_000),
            (nil, nil, 0, 1),
            (nil, nil, -5, 1),
            (nil, 30_000, 3_000, 30_000),
            (nil, 500_000, nil, 120_000),
            (nil, -1, nil, 1),
            (500, 30_000, 3_000, 500),
            (120_000, nil, nil, 120_000),
        ] as [(Int?, Int?, Int?, Int)]
    )
    func `a client's time-out shortens the deadline, our own words may lengthen it`(
        control: Int?,
        header: Int?,
        timeout: Int?,
        expected: Int
    ) throws {
        let query = try admit(hint: DeadlineHint(explicit: header, clientTimeout: timeout)) {
            $0.control.deadlineMilliseconds = control
        }
        #expect(query.deadlineMilliseconds == expected)
        #expect(query.deadline == RoutingSample.started.adding(milliseconds: expected))
    }

    @Test func `an over-long question is refused, one of just the limit is taken`() throws {
        let limit = String(repeating: "ế", count: Admission.questionLimit)
        #expect(try admit { $0.messages = [.init(role: "user", text: limit)] }.text == limit)
        let problem = try refusal { $0.messages = [.init(role: "user", text: limit + "ế")] }
        #expect(problem.kind == .contextLengthExceeded)
        #expect(problem.parameter == "messages")
    }

    @Test(arguments: ["   ", "\n\t", "\u{200B}\u{FEFF}", ""])
    func `a question without a letter is empty`(text: String) throws {
        let problem = try refusal { $0.messages = [.init(role: "user", text: text)] }
        #expect(problem.kind == .missingField)
        #expect(problem.parameter == "messages")
    }

    @Test func `decomposed input becomes composed and is trimmed`() throws {
        let query = try admit {
            $0.messages = [.init(role: "user", text: "  Nghi\u{0323} đi\u{0323}nh ê\u{0301}?\n")]
        }
        #expect(Array(query.text.unicodeScalars) == Array("Nghị định ế?".unicodeScalars))
    }

    @Test func `the last user turn is the question`() throws {
        let query = try admit {
            $0.messages = [
                .init(role: "user", text: "Câu đầu?"), .init(role: "assistant", text: "Vâng."),
                .init(role: "user", text: "Câu sau?"), .init(role: "assistant", text: "Ờ"),
            ]
        }
        #expect(query.text == "Câu sau?")
    }

    @Test func `the user's earlier turns go along, composed, and nobody else's words`() throws {
        let query = try admit {
            $0.messages = [
                .init(role: "system", text: "Trả lời ngắn."),
                .init(role: "user", text: " Nghi\u{0323} đi\u{0323}nh a\u{0300}? "),
                .init(role: "assistant", text: "Vâng."), .init(role: "user", text: "\u{200B}\n"),
                .init(role: "user", text: "Câu sau?"),
            ]
        }
        #expect(
            query.earlier.map { Array($0.unicodeScalars) } == [Array("Nghị định à?".unicodeScalars)]
        )
        #expect(query.text == "Câu sau?")
    }

    @Test func `of many and long earlier turns the last and their ends are kept`() throws {
        let turns = (1...40).map { String(repeating: "đơn ", count: 5_000) + "hỏi câu \($0)?" }
        let query = try admit {
            $0.messages = (turns + ["Câu sau?"]).map { .init(role: "user", text: $0) }
        }
        #expect(query.earlier.count == Conversation.lookBack)
        #expect(query.earlier.last?.hasSuffix("hỏi câu 40?") == true)
        #expect(
            query.earlier.allSatisfy {
                (1...Conversation.limit).contains($0.unicodeScalars.count)
            }
        )
    }

    private func refusal(change: (inout ChatRequest) -> Void) throws -> Problem {
        try #require(throws: Problem.self) { try admit(change: change) }
    }

    private func admit(
        hint: DeadlineHint = DeadlineHint(),
        change: (inout ChatRequest) -> Void
    ) throws -> Query {
        var request = ChatRequest(
            model: "vanmieu-auto",
            messages: [.init(role: "user", text: RoutingSample.law)]
        )
        change(&request)
        let admission = Admission(
            policy: .sample(),
            domains: ["law": "Pháp luật", "finance": "Tài chính"]
        )
        return try admission.admit(
            request,
            from: "app",
            identity: QueryIdentity(
                recordID: "rec_1",
                received: RoutingSample.started,
                at: "2026-11-20T00:00:00.000Z"
            ),
            deadline: hint,
            definitions: RoutingSample().network.definitions
        )
    }
}
