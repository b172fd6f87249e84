import ExpertRegistry
import Routing
import TestSupport
import Testing
import Wire

struct ExchangeTests {
    @Test func `one reply becomes the answer, with its record`() throws {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.law))
        run.wait(milliseconds: 9)
        run.tell(.replied(call: 0, .saying("Thử việc không quá 60 ngày.")))
        let answer = try #require(run.answer)
        #expect(run.asked == ["bo-tu-phap/luat"])
        #expect(run.pieces.map(\.part) == [0])
        #expect(answer.content.hasPrefix("Thử việc không quá 60 ngày. [1]"))
        #expect(answer.report.verdict == .answered)
        #expect(answer.report.experts.map(\.status) == [.ok])
        #expect(answer.report.experts.first?.latencyMs == 9)
        #expect(answer.report.missing.isEmpty)
        #expect(run.records.map(\.answer) == [answer.report])
        #expect(run.records.first?.content == answer.content)
    }

    @Test func `a question of one part is put whole, one of two is put by parts`() {
        let one = ExchangeRun(RoutingSample().decide(RoutingSample.law))
        let two = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax))
        #expect(one.calls.map(\.part) == [nil])
        #expect(two.calls.map(\.question) == [RoutingSample.lawAndTax, RoutingSample.lawAndTax])
        #expect(two.calls.compactMap(\.part).count == 2)
    }

    @Test func `parts leave in the question's order, whoever replies first`() throws {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax))
        #expect(run.asked == ["bo-tu-phap/luat", "bo-tai-chinh/thue"])
        run.tell(.replied(call: 1, .saying("Thuế suất từ 5%.")))
        #expect(run.pieces.isEmpty)
        run.tell(.replied(call: 0, .saying("Báo trước 45 ngày.")))
        #expect(run.pieces.map(\.part) == [0, 1])
        #expect(run.report?.verdict == .answered)
    }

    @Test func `a part is said while a later one is waited for`() {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax))
        run.tell(.replied(call: 0, .saying("Báo trước 45 ngày.")))
        #expect(run.pieces.map(\.part) == [0])
        #expect(!run.hasEnded)
    }

    @Test func `nothing is said before anybody has something to say`() {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.lawAndTax))
        run.tell(.replied(call: 0, .abstention))
        #expect(run.pieces.isEmpty)
        run.tell(.failed(call: 1, .failed))
        #expect(run.report?.verdict == .abstained)
    }

    @Test(arguments: [
        Exchange.Event.failed(call: 0, .failed), .failed(call: 0, .shed),
        .failed(call: 0, .refused), .failed(call: 0, .timeout), .replied(call: 0, .abstention),
    ])
    func `the next expert of the field stands in for one that brought nothing`(
        event: Exchange.Event
    ) throws {
        var run = ExchangeRun(Self.withReserve.decide(RoutingSample.law))
        #expect(run.asked == ["bo-tu-phap/luat"])
        run.tell(event)
        #expect(run.asked == ["bo-tu-phap/luat", "hoi-luat-gia/luat"])
        run.tell(.replied(call: 1, .saying("Thử việc không quá 60 ngày.")))
        #expect(run.pieces.map(\.experts) == [[.sample("hoi-luat-gia/luat")]])
    }

    @Test func `nobody stands in where the part is answered or may still be`() {
        var sample = Self.withReserve
        sample.policy.fanOut.widenAbove = 0
        var run = ExchangeRun(sample.decide(RoutingSample.lawAndTax))
        run.tell(.replied(call: 0, .saying("Báo trước 45 ngày.")))
        #expect(run.calls.count == 2)
    }

    @Test func `nobody is asked once the experts' time is over`() {
        var run = ExchangeRun(Self.withReserve.decide(RoutingSample.law))
        run.wait(milliseconds: 7_999)
        run.tell(.failed(call: 0, .failed))
        #expect(run.calls.count == 1)
        #expect(run.problems.count == 1)
    }

    @Test func `a reply without words its evidence holds is an abstention`() {
        var reply = ExpertReply.saying("Thử việc không quá 60 ngày.")
        reply.text = "Thử việc không quá 90 ngày."
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.law))
        run.tell(.replied(call: 0, reply))
        #expect(run.report?.verdict == .abstained)
        #expect(run.report?.experts.map(\.status) == [.abstained])
        #expect(run.report?.citations.isEmpty == true)
    }

    @Test func `late replies after the end change nothing`() {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.law))
        run.tell(.replied(call: 0, .saying("Thử việc không quá 60 ngày.")))
        let after =
            run.tell(.replied(call: 0, .saying("Khác."))) + run.tell(.woke)
            + run.tell(.failed(call: 0, .failed)) + run.tell(.begin)
        #expect(after == 0)
    }

    @Test(arguments: [-1, 1, 99])
    func `an event about a call that was never made changes nothing`(call: Int) {
        var run = ExchangeRun(RoutingSample().decide(RoutingSample.law))
        let actions = run.tell(.replied(call: call, .saying("Ai đó nói.")))
        #expect(actions == 0)
        #expect(!run.hasEnded)
    }

    @Test func `with no content kept, a record repeats no word of question or answer`() throws {
        var sample = RoutingSample()
        sample.policy.ledger.content = .none
        var run = ExchangeRun(sample.decide(RoutingSample.lawAndTax))
        run.tell(.replied(call: 0, .saying("Báo trước 45 ngày.")))
        run.tell(.failed(call: 1, .failed))
        let record = try #require(run.records.first)
        let json = String(decoding: try WireJSON.encode(record), as: UTF8.self)
        for word in ["thuế thu nhập", "hợp đồng", "45 ngày"] { #expect(!json.contains(word)) }
        #expect(record.answer?.citations.count == 1)
        #expect(run.report?.missing.first?.wouldCover.contains("thuế thu nhập") == true)
    }

    static var withReserve: RoutingSample {
        var sample = RoutingSample()
        sample.experts.append(.sample("hoi-luat-gia/luat", domain: "law"))
        return sample
    }
}
