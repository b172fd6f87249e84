package import Wire

/// What of a request's head decides who answers it, and how.
package struct RequestHead {
    private static let wanted: [StaticString] = [
        "authorization", "expect", "vanmieu-deadline-ms", "x-litellm-timeout",
        "x-stainless-read-timeout", "upgrade", "vanmieu-priority",
    ]

    /// It is a question: `POST /v1/chat/completions`.
    package let isQuestion: Bool
    /// HTTP/1.0: no chunks, and the connection ends with the response unless it asks otherwise.
    package let isOld: Bool
    /// The connection is to end after the response.
    package let closes: Bool
    package let authorization: String?
    package let expectsContinue: Bool
    /// `CONNECT` or `Upgrade`: llhttp reads no further request of the connection after this one.
    package let leavesHTTP: Bool
    /// What `VanMieu-Deadline-Ms` says, which is ours.
    package let deadline: String?
    /// The seconds that LiteLLM and OpenAI's clients wait.
    package let clientTimeout: String?
    /// What `VanMieu-Priority` says, which is ours.
    package let priority: String?
    package let body: HTTPHead.Body
    /// Bytes of the head.
    package let length: Int

    /// The head at the beginning of `bytes`; nil while it is not whole.
    ///
    /// So many bytes as `seen` are known to hold no whole head.
    package init?(_ bytes: UnsafeRawBufferPointer, seen: Int = 0) throws(HTTPFault) {
        guard let head = try HTTPHead(bytes, wanted: Self.wanted, seen: seen) else { return nil }
        let line = try StartLine(head.startLine)
        isOld = line.isOld
        guard !isOld || head.body != .chunked else { throw .malformed("HTTP/1.0 has no chunks") }
        isQuestion = line.isQuestion
        closes = head.closes ?? isOld
        authorization = head[0]
        expectsContinue = !isOld && head[1]?.lowercased() == "100-continue"
        leavesHTTP = line.connects || head[5] != nil
        deadline = head[2]
        clientTimeout = head[3] ?? head[4]
        priority = head[6]
        body = head.body
        length = head.length
    }
}

/// What the first line of a request asks for.
private struct StartLine {
    private static let chatPath = "/v1/chat/completions"
    /// The line of nearly every question, which needs no taking apart.
    private static let usual = "POST \(chatPath) HTTP/1.1"

    var isQuestion = true
    var isOld = false
    var connects = false

    init(_ line: String) throws(HTTPFault) {
        guard line != Self.usual else { return }
        let words = line.utf8.split(separator: 32, omittingEmptySubsequences: false)
        guard words.count == 3, let version = String(words[2]),
            version == "HTTP/1.1" || version == "HTTP/1.0"
        else { throw .malformed("the request line must be METHOD PATH HTTP/1.1") }
        isOld = version == "HTTP/1.0"
        isQuestion =
            words[0].elementsEqual("POST".utf8)
            && words[1].prefix { $0 != UInt8(ascii: "?") }.elementsEqual(Self.chatPath.utf8)
        connects = words[0].elementsEqual("CONNECT".utf8)
    }
}
