/// A response cut out of what arrived on a connection.
struct RawResponse: Sendable {
    let status: Int
    let head: String
    let body: String

    /// The whole responses at the start of `text`, each with a content-length.
    static func all(in text: String) -> [RawResponse] {
        var responses: [RawResponse] = []
        var rest = Array(text.utf8)[...]
        while let response = next(&rest) { responses.append(response) }
        return responses
    }

    private static func next(_ rest: inout ArraySlice<UInt8>) -> RawResponse? {
        let end = Array("\r\n\r\n".utf8)
        guard let headEnd = rest.indices.first(where: { rest[$0...].starts(with: end) }) else {
            return nil
        }
        let head = String(decoding: rest[..<headEnd], as: UTF8.self)
        let words = head.split(separator: " ", maxSplits: 2)
        let length =
            head.split(separator: "\r\n")
            .first { $0.lowercased().hasPrefix("content-length:") }
            .flatMap { Int($0.drop { $0 != " " }.dropFirst()) } ?? 0
        let body = rest[(headEnd + end.count)...]
        guard body.count >= length, words.count > 1, let status = Int(words[1]) else { return nil }
        rest = body.dropFirst(length)
        let text = String(decoding: body.prefix(length), as: UTF8.self)
        return RawResponse(status: status, head: head, body: text)
    }
}
