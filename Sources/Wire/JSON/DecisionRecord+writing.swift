extension DecisionRecord: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("schema", schema)
            json.member("record_id", recordId)
            json.member("dry_run", dryRun)
            json.member("at", at)
            json.member("application", application)
            json.optional("query", query)
            json.member("parts", parts)
            json.member("route", route)
            json.member("domains", domains)
            json.member("features", features)
            json.member("considered", considered)
            if let leftOut { json.member("left_out", JSONValue(leftOut)) }
            json.member("plan", plan)
            json.member("deadline_ms", deadlineMs)
            json.member("versions", versions)
            json.member("decision_ms", decisionMs)
            if let answer { json.member("answer", answer) }
            json.optional("content", content)
        }
    }
}

extension DecisionRecord.PartRecord: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("text", text)
            json.member("domains", domains)
        }
    }
}

extension DecisionRecord.ConsideredExpert: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("expert", expert)
            json.member("score", score)
            json.member("features", features)
            json.member("chosen", chosen)
            json.optional("left_out_by", leftOutBy)
        }
    }
}

extension DecisionRecord.PlannedCall: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("expert", expert)
            json.member("part", part)
            if let explored { json.member("explored", explored) }
        }
    }
}

extension DecisionRecord.Versions: JSONWritable {
    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("model", model)
            json.member("policy", policy)
            json.member("definitions", definitions)
        }
    }
}

extension JSONValue {
    fileprivate init(_ counts: [String: Int]) {
        self = .object(counts.mapValues(JSONValue.integer))
    }
}

extension JSONValue: JSONWritable {
    /// Members in the order of their names.
    package func write(to json: inout JSONText) {
        switch self {
        case .null: json.null()
        case .bool(let value): json.bool(value)
        case .integer(let value): json.integer(value)
        case .number(let value): json.number(value)
        case .string(let value): json.string(value)
        case .array(let values): json.array(values) { json, value in value.write(to: &json) }
        case .object(let members):
            json.object { json in
                for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                    json.name(name)
                    value.write(to: &json)
                }
            }
        }
    }
}
