import Testing

/// A body that the router must refuse, and the field that it has to name.
struct RefusedRequest: Sendable, CustomTestStringConvertible {
    let body: String
    let code: String
    let field: String?
    var status = 400

    var testDescription: String { "\(code) \(body.prefix(90))" }

    private static let question = #""messages":[{"role":"user","content":"Mấy tuổi vào lớp 1?"}]"#
    private static let model = #""model":"vanmieu-auto""#

    static let chats =
        [
            RefusedRequest(body: "", code: "invalid_json", field: nil),
            RefusedRequest(body: "{", code: "invalid_json", field: nil),
            RefusedRequest(body: "[1]", code: "invalid_json", field: nil),
            RefusedRequest(body: "null", code: "invalid_json", field: nil),
            RefusedRequest(body: "{\(question)}", code: "missing_field", field: "model"),
            RefusedRequest(body: "{\(model)}", code: "missing_field", field: "messages"),
            RefusedRequest(
                body: #"{"model":"vanmieu-auto","messages":[{"role":"system","content":"a"}]}"#,
                code: "missing_field",
                field: "messages"
            ),
            RefusedRequest(
                body: #"{"model":"vanmieu-auto","messages":[{"content":"a"}]}"#,
                code: "missing_field",
                field: "messages[0].role"
            ),
            RefusedRequest(
                body: #"{"model":"gpt-4o",\#(question)}"#,
                code: "model_not_found",
                field: "model",
                status: 404
            ),
            RefusedRequest(
                body: #"{"model":"vanmieu/thien-van",\#(question)}"#,
                code: "model_not_found",
                field: "model",
                status: 404
            ),
            RefusedRequest(
                body: #"{"model":"bo-nao/chuyen-gia",\#(question)}"#,
                code: "model_not_found",
                field: "model",
                status: 404
            ),
        ] + unsupported + wrongTypes

    private static let unsupported = [
        ("\"n\":2", "unsupported_parameter", "n"),
        (#""tools":[{"type":"function"}]"#, "unsupported_parameter", "tools"),
        ("\"logprobs\":true", "unsupported_parameter", "logprobs"),
    ].map { RefusedRequest(body: "{\(model),\(question),\($0)}", code: $1, field: $2) }

    private static let wrongTypes =
        [
            (#""model":7,\#(question)"#, "model"),
            (#"\#(model),"messages":"a""#, "messages"),
            (#"\#(model),"messages":[]"#, "messages"),
            (#"\#(model),"messages":[3]"#, "messages[0]"),
            (#"\#(model),"messages":[{"role":"cha","content":"a"}]"#, "messages[0].role"),
            (#"\#(model),"messages":[{"role":"user","content":5}]"#, "messages[0].content"),
        ].map { RefusedRequest(body: "{\($0)}", code: "invalid_value", field: $1) }
        + [
            ("\"stream\":\"yes\"", "stream"),
            (#""stream_options":{"include_usage":1}"#, "stream_options.include_usage"),
            (#""vanmieu":5"#, "vanmieu"),
            (#""vanmieu":{"max_experts":0}"#, "vanmieu.max_experts"),
            (#""vanmieu":{"max_experts":6}"#, "vanmieu.max_experts"),
            (#""vanmieu":{"max_experts":"2"}"#, "vanmieu.max_experts"),
            (#""vanmieu":{"deadline_ms":0}"#, "vanmieu.deadline_ms"),
            (#""vanmieu":{"deadline_ms":120001}"#, "vanmieu.deadline_ms"),
            (#""vanmieu":{"citations":"always"}"#, "vanmieu.citations"),
            (#""vanmieu":{"explain":"no"}"#, "vanmieu.explain"),
            (#""vanmieu":{"domains":"law"}"#, "vanmieu.domains"),
            (#""vanmieu":{"domains":["luat"]}"#, "vanmieu.domains[0]"),
            (#""vanmieu":{"experts":["luat"]}"#, "vanmieu.experts[0]"),
            (#""vanmieu":{"experts":["bo-nao/luat"]}"#, "vanmieu.experts[0]"),
        ].map {
            RefusedRequest(body: "{\(model),\(question),\($0)}", code: "invalid_value", field: $1)
        }
}
