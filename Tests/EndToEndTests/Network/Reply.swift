import FoundationEssentials
import Wire

/// What came back for one HTTP request.
struct Reply: Sendable {
    let status: Int
    /// By name in lower case.
    let headers: [String: String]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body; null where it is no JSON.
    var json: JSONValue { (try? JSONDecoder().decode(JSONValue.self, from: body)) ?? .null }

    /// The answer's text.
    var content: String { json["choices"]?[0]?["message"]?["content"]?.string ?? "" }
    var report: JSONValue { json["vanmieu"] ?? .null }
    var verdict: String { report["verdict"]?.string ?? "" }
    var recordID: String { headers["x-vanmieu-record-id"] ?? "" }

    /// Ids of the experts that were asked.
    var experts: [String] { report["experts"]?.strings("id") ?? [] }
    /// Ids of the experts that are named as missing, in an answer or in a problem.
    var missing: [String] { (report["missing"] ?? json["missing"])?.strings("expert") ?? [] }

    /// `code` of the problem.
    var problem: String? { json["error"]?["code"]?.string }
    /// The request field that the problem names.
    var field: String? { json["error"]?["param"]?.string }

    /// The data of the events of a stream, in order.
    var events: [String] {
        text.split(separator: "\n").filter { $0.hasPrefix("data: ") }.map {
            String($0.dropFirst(6))
        }
    }

    /// The chunks of a stream, without its `[DONE]`.
    var chunks: [JSONValue] {
        events.compactMap { try? JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
    }

    /// The text that a stream's chunks add up to.
    var streamed: String {
        chunks.compactMap { $0["choices"]?[0]?["delta"]?["content"]?.string }.joined()
    }
}

extension JSONValue {
    subscript(index: Int) -> JSONValue? {
        array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
    }

    /// The member `name` of each element.
    func strings(_ name: String) -> [String] {
        (array ?? []).compactMap { $0[name]?.string }
    }
}
