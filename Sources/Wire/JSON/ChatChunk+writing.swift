extension ChatChunk: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("id", id)
            json.member("object", object)
            json.member("created", created)
            json.member("model", model)
            json.member("choices", choices)
            if let usage { json.member("usage", usage) }
            if let vanmieu { json.member("vanmieu", vanmieu) }
        }
    }
}

extension ChatChunk.UsageMember: JSONWritable {
    package func write(to json: inout JSONText) {
        switch self {
        case .none: json.null()
        case .total(let usage): json.value(usage)
        }
    }
}

extension ChatChunk.Choice: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("index", index)
            json.member("delta", delta)
            // Clients look the key up in every chunk: null, not absent.
            json.name("finish_reason")
            if let finishReason { json.string(finishReason) } else { json.null() }
        }
    }
}

extension ChatChunk.Delta: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.optional("role", role)
            json.optional("content", content)
            if let annotations { json.member("annotations", annotations) }
        }
    }
}

extension ChatChunk.Extra: JSONWritable {
    package func write(to json: inout JSONText) {
        switch self {
        case .section(let number, let experts):
            json.object { json in
                json.member("section", number)
                json.member("experts", experts)
                json.member("status", "streaming")
            }
        case .report(let report): json.value(report)
        case .reply(let report): json.value(report)
        }
    }
}
