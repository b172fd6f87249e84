import FoundationEssentials
import TestSupport
import Testing
import Wire

/// Whatever bytes come, the readers give a value or a problem, and never fall.
struct ReaderFuzzTests {
    private static let request = ChatRequestReaderTests.body(
        #""vanmieu": {"max_experts": 2, "domains": ["law"], "experts": ["bo-a/luat"]}, "n": 1"#
    )
    private static let reply = """
        {"choices": [{"message": {"content": "Một."}}], "vanmieu": {"confidence": 0.5,
         "abstained": false, "evidence": [{"passage_id": "p", "text": "Một.", "document": "d",
         "section": "s", "as_of": "", "quote_start": 0, "quote_end": 4, "answer_start": 0,
         "answer_end": 4}]}}
        """

    @Test func `a damaged request is read, or refused with the fault of the sender`() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<4_000 {
            let body = damaged(Self.request, &generator)
            do throws(Problem) {
                let request = try ChatRequestReader().read(body)
                #expect(!request.messages.isEmpty)
            } catch {
                #expect(error.kind.status == 400, "\(error.message)")
                #expect(error.kind == .invalidJSON || error.parameter != nil, "\(error.message)")
            }
        }
    }

    @Test func `a damaged reply is read, or the node's fault`() {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<4_000 {
            let body = damaged(Self.reply, &generator)
            do throws(Problem) {
                let reply = try ExpertReplyReader().read(body)
                #expect((0...1).contains(reply.report.confidence))
            } catch {
                #expect(error.kind == .upstreamError)
            }
        }
    }

    private func damaged(_ text: String, _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0...generator.below(4) where !bytes.isEmpty {
            let place = generator.below(bytes.count)
            switch generator.below(4) {
            case 0: bytes.remove(at: place)
            case 1: bytes[place] = UInt8(generator.below(256))
            case 2: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + generator.below(12)))
            }
        }
        return bytes
    }
}
