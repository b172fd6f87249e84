import Testing
import Wire

struct ReplyChunkTests {
    @Test(arguments: [
        (#"{"choices": [{"delta": {"content": "Một."}, "finish_reason": null}]}"#, "Một."),
        (#"{"choices": [{"delta": {"content": "a"}}, {"delta": {"content": "b"}}]}"#, "a"),
        (#"{"choices": [{"delta": {"role": "assistant", "content": null}}], "error": null}"#, ""),
        (#"{"choices": [{"delta": null}]}"#, ""), (#"{"choices": [], "usage": {"n": 1}}"#, ""),
        (#"{"vanmieu": {"confidence": 1}}"#, ""),
    ])
    func `the text is the first choice's`(data: String, text: String) throws {
        let chunk = try ReplyChunk(Array(data.utf8))
        #expect(chunk.text == text)
        #expect(chunk.finishReason == nil && chunk.failure == nil)
    }

    @Test func `reads why the text ends, and our object`() throws {
        let chunk = try ReplyChunk(
            Array(
                #"{"choices": [{"delta": {}, "finish_reason": "stop"}], "vanmieu": {"abstained": true}}"#
                    .utf8
            )
        )
        #expect(chunk.finishReason == "stop")
        #expect(chunk.report == ReplyReport(confidence: 0.5, abstained: true))
    }

    @Test(arguments: [
        (#"{"error": {"message": "out of memory"}}"#, "out of memory"),
        (#"{"error": "out of memory"}"#, "out of memory"), (#"{"error": 7}"#, "no reason given"),
    ])
    func `reads that the server failed`(data: String, failure: String) throws {
        #expect(try ReplyChunk(Array(data.utf8)).failure == failure)
    }

    @Test(arguments: [
        "", "7", "{}", "[]", "{", #"{"choices": 7}"#, #"{"choices": [{"delta": {"content": 7}}]}"#,
        #"{"choices": []} x"#, #"{"error": null}"#, #"{"choices": [], "choices": []}"#,
        #"{"vanmieu": {"evidence": [{}]}}"#,
    ])
    func `anything else is refused`(data: String) {
        #expect(throws: Problem.self) { try ReplyChunk(Array(data.utf8)) }
    }

    @Test func `a passage that is too long is refused`() {
        let text = String(repeating: "a", count: EvidencePassage.textLimit + 1)
        let long = EvidencePassage(
            passageId: "p",
            text: text,
            document: "",
            section: "",
            asOf: "",
            url: nil,
            quote: 0..<1,
            answer: 0..<1
        )
        let chunk = ChatChunk(
            id: "x",
            created: 1,
            model: "m",
            choices: [],
            vanmieu: .reply(ReplyReport(confidence: 1, abstained: false, evidence: [long]))
        )
        #expect(throws: Problem.self) { try ReplyChunk(chunk.encoded()) }
    }
}
