import SketchAudit
import SparseIndex
import TestSupport
import Testing

struct AuditQuestionTests {
    private static let question = "Người đi xe máy vượt đèn đỏ bị phạt bao nhiêu tiền?"
    private static let passage =
        "Người điều khiển xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng."
    private static let syllables = [
        "bao", "bị", "máy", "nhiêu", "người", "phạt", "tiền", "vượt", "xe", "đi", "đèn", "đỏ",
    ].sorted()
    private let questions = AuditQuestions([question])
    private let sketch = TermSketch(of: [IndexedText(id: "1", heading: "", body: passage)])

    private func drawn(seed: UInt64 = 1) throws -> AuditQuestion {
        var generator = SeededGenerator(seed: seed)
        return try #require(questions.draw(for: sketch, using: &generator))
    }

    @Test(
        arguments: [
            (["Người điều khiển xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng."], .held),
            (["NGUOI DI XE MAY VUOT DEN DO BI PHAT"], .held),
            (["Việc khác.", "Vượt đèn đỏ bằng xe máy, bị phạt tiền."], .held),
            (["Vượt qua đèn có màu đỏ"], .unfounded), (["Làm thẻ thư viện ở đâu?"], .unfounded),
            ([""], .unfounded), ([], .silent),
        ] as [([String], AuditFinding)]
    )
    func `holds where the passages hold the pairs that are claimed`(
        passages: [String],
        finding: AuditFinding
    ) throws {
        #expect(try drawn().finding(in: passages) == finding)
    }

    @Test func `reads five passages only`() throws {
        let others = Array(repeating: "Làm thẻ thư viện ở đâu?", count: 5)
        #expect(try drawn().finding(in: others + [Self.passage]) == .unfounded)
        #expect(try drawn().finding(in: Array(others.dropLast()) + [Self.passage]) == .held)
    }

    @Test func `is put as it stands or as it is typed in a hurry`() throws {
        let texts = try Set((1...40).map { try drawn(seed: $0).text })
        let plain = "người đi xe máy vượt đèn đỏ bị phạt bao nhiêu tiền"
        #expect(texts == [Self.question, plain])
    }

    @Test func `is drawn for what is claimed only, from questions of some length`() {
        var generator = SeededGenerator(seed: 1)
        let other = TermSketch(of: [IndexedText(id: "1", heading: "", body: "Làm thẻ thư viện")])
        #expect(questions.draw(for: other, using: &generator) == nil)
        let short = AuditQuestions(["vượt đèn đỏ", ""])
        #expect(short.isEmpty)
        #expect(short.draw(for: sketch, using: &generator) == nil)
    }

    @Test func `who holds pairs that no text has makes them up`() throws {
        for seed in 1...20 {
            var generator = SeededGenerator(seed: UInt64(seed))
            guard let question = questions.drawJumbled(for: sketch, using: &generator) else {
                continue
            }
            #expect(question.text.split(separator: " ").map(String.init).sorted() == Self.syllables)
            #expect(question.finding(in: ["Theo quy định, \(question.text)"]) == .echoed)
            #expect(question.finding(in: [Self.passage]) == .faithful)
            #expect(question.finding(in: [Self.question]) == .faithful)
            #expect(question.finding(in: []) == .faithful)
        }
    }

    @Test func `what nothing is claimed of, or is too short, is not jumbled`() {
        var generator = SeededGenerator(seed: 1)
        let other = TermSketch(of: [IndexedText(id: "1", heading: "", body: "Làm thẻ thư viện")])
        #expect(questions.drawJumbled(for: other, using: &generator) == nil)
        #expect(AuditQuestions([]).drawJumbled(for: sketch, using: &generator) == nil)
    }

    @Test func `nearly each question can be jumbled`() {
        let jumbled = (1...40).filter { seed in
            var generator = SeededGenerator(seed: UInt64(seed))
            return questions.drawJumbled(for: sketch, using: &generator) != nil
        }
        #expect(jumbled.count > 35)
    }

    @Test func `follows from the seed`() throws {
        var domain = AuditedDomain(seed: 9)
        let questions = domain.questions()
        let sketch = TermSketch(of: domain.passages(on: 0..<40))
        func draws(_ seed: UInt64) -> [AuditQuestion?] {
            var generator = SeededGenerator(seed: seed)
            return (0..<20).map { _ in questions.draw(for: sketch, using: &generator) }
        }
        #expect(draws(4) == draws(4))
        #expect(draws(4) != draws(5))
    }
}
