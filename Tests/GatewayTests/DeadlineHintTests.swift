import ChatServer
import Gateway
import Routing
import Testing

struct DeadlineHintTests {
    @Test(
        arguments: [
            ("VanMieu-Deadline-Ms: 900", 900, nil), ("X-Stainless-Read-Timeout: 2", nil, 2_000),
            ("X-Stainless-Read-Timeout: 2\r\nX-LiteLLM-Timeout: 0.5", nil, 500),
            ("VanMieu-Deadline-Ms: soon\r\nX-LiteLLM-Timeout: never", nil, nil),
            ("X-LiteLLM-Timeout: 0", nil, nil), ("X-LiteLLM-Timeout: 1e9", nil, nil),
            ("A: b", nil, nil),
        ] as [(String, Int?, Int?)]
    )
    func `reads how long a client waits`(fields: String, explicit: Int?, client: Int?) throws {
        let text = "POST /v1/chat/completions HTTP/1.1\r\n\(fields)\r\n\r\n"
        let head = try Array(text.utf8).withUnsafeBytes { try RequestHead($0) }
        let hint = DeadlineHint(try #require(head))
        #expect(hint.explicit == explicit)
        #expect(hint.clientTimeout == client)
    }
}
