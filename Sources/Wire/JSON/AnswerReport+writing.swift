// The answer as JSON without `Codable`, whose shape a test compares with this one.

extension AnswerReport: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("schema", schema)
            json.member("record_id", recordId)
            json.member("verdict", verdict.rawValue)
            json.member("policy_version", policyVersion)
            json.member("ai_generated", aiGenerated)
            json.member("route", route)
            json.member("experts", experts)
            json.member("missing", missing)
            json.member("citations", citations)
            json.member("router_ms", routerMs)
        }
    }
}

extension RouteReport: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("domains", domains)
            json.member("set", set)
            json.member("out_of_scope", outOfScope)
            json.member("strategy", strategy.rawValue)
            if let followUp { json.member("follow_up", followUp) }
            json.optional("read_as", readAs)
        }
    }
}

extension DomainReport: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("id", id)
            json.member("probability", probability)
        }
    }
}

extension ExpertID: JSONWritable {
    package func write(to json: inout JSONText) {
        json.string(description)
    }
}

extension ExpertReport: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("id", id)
            json.member("name", name)
            json.member("owner_name", ownerName)
            json.member("card_version", cardVersion)
            json.member("status", status.rawValue)
            if let confidence { json.member("confidence", confidence) }
            if let latencyMs { json.member("latency_ms", latencyMs) }
            json.member("part", part)
            if let attempts { json.member("attempts", attempts) }
            if let hedged { json.member("hedged", hedged) }
        }
    }
}

extension MissingExpert: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("expert", expert)
            json.member("reason", reason)
            json.member("would_cover", wouldCover)
        }
    }
}

extension Citation: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("n", n)
            json.member("expert", expert)
            json.member("passage", passage)
            json.member("document", document)
            json.member("section", section)
            json.member("quote", quote)
            json.member("as_of", asOf)
            json.optional("url", url)
            json.member("start", start)
            json.member("end", end)
        }
    }
}
