import Classification
import Routing
import TestSupport
import Testing

struct PartDomainsTests {
    private let classifier = KeywordClassifier()

    @Test func `a question of one part is read as a whole`() {
        let parts = read(RoutingSample.law)
        #expect(parts.map(\.text) == [RoutingSample.law])
        #expect(parts.map(\.asked) == [["law"]])
    }

    @Test func `each part gets the domain of its own words`() {
        #expect(read(RoutingSample.three).map(\.asked) == [["law"], ["finance"], ["healthcare"]])
    }

    @Test func `a part that says nothing of its own stays in its question's domain`() {
        let text = "Hợp đồng lao động chấm dứt thế nào, thủ tục giấy tờ nộp ở đâu?"
            .replacing("Hợp", with: "hợp")
        let parts = read(text)
        #expect(parts.count == 2)
        #expect(parts.map(\.asked) == [["law"], ["law"]])
    }

    @Test func `every domain of the question is asked in some part`() {
        var generator = SeededGenerator(seed: 5)
        let pieces = [
            "hợp đồng lao động chấm dứt thế nào", "thuế thu nhập cá nhân tính ra sao",
            "bệnh cúm mùa chữa thế nào", "giấy tờ thủ tục nộp ở đâu",
        ]
        for _ in 0..<200 {
            let count = 1 + generator.below(5)
            let text =
                (0..<count).map { _ in pieces[generator.below(pieces.count)] }
                .joined(separator: ", ") + "?"
            let whole = classifier.scores(for: text)
            let asked = read(text).flatMap(\.asked)
            #expect(Set(asked).isSuperset(of: whole.asked), "\(text)")
            #expect(read(text).allSatisfy { !$0.asked.isEmpty } || whole.asked.isEmpty, "\(text)")
        }
    }

    @Test func `nothing is asked of a question outside all domains, however many parts`() {
        let parts = read("Con mèo nhà bên tên là gì, con chó nhà kia tên là gì?")
        #expect(parts.count == 1)
        #expect(parts.first?.asked.isEmpty == true)
    }

    private func read(_ text: String) -> [PartDomains] {
        PartDomains.read(
            ConversationReading(text: text),
            whole: classifier.scores(for: text)
        ) { classifier.scores(for: $0) }
    }
}
