extension ChatCompletion: JSONWritable where Report: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("id", id)
            json.member("object", object)
            json.member("created", created)
            json.member("model", model)
            json.member("choices", choices)
            json.member("usage", usage)
            json.member("vanmieu", vanmieu)
        }
    }
}

extension ChatCompletion.Choice: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("index", index)
            json.member("message", message)
            json.member("finish_reason", finishReason)
        }
    }
}

extension ChatCompletion.Message: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("role", role)
            json.member("content", content)
            json.member("annotations", annotations)
        }
    }
}

extension Usage: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("prompt_tokens", promptTokens)
            json.member("completion_tokens", completionTokens)
            json.member("total_tokens", totalTokens)
        }
    }
}

extension Annotation: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("type", type)
            json.member("url_citation", urlCitation)
        }
    }
}

extension Annotation.URLCitation: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("url", url)
            json.member("title", title)
            json.member("start_index", startIndex)
            json.member("end_index", endIndex)
        }
    }
}

extension ReplyReport: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("confidence", confidence)
            json.member("abstained", abstained)
            json.optional("reason", reason)
            json.member("evidence", evidence)
        }
    }
}

extension EvidencePassage: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("passage_id", passageId)
            json.member("text", text)
            json.member("document", document)
            json.member("section", section)
            json.member("as_of", asOf)
            json.optional("url", url)
            json.member("quote_start", quoteStart)
            json.member("quote_end", quoteEnd)
            json.member("answer_start", answerStart)
            json.member("answer_end", answerEnd)
        }
    }
}
