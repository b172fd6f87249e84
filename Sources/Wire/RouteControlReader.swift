extension ChatRequestReader {
    /// Reads the `vanmieu` object of a request.
    package func readControl(_ field: FieldReader) throws(Problem) -> RouteControl {
        guard field.value.object != nil else { throw field.wrongType("an object") }
        var control = RouteControl()
        control.maxExperts = try field.optional("max_experts")?.integer(in: 1...5)
        for domain in try field.optional("domains")?.elements() ?? [] {
            control.domains.append(try domain.string())
        }
        for expert in try field.optional("experts")?.elements() ?? [] {
            control.experts.append(try readExpert(expert))
        }
        if let citations = try field.optional("citations") {
            control.citations = try readCitations(citations)
        }
        control.explain = try field.optional("explain")?.bool() ?? false
        control.deadlineMilliseconds = try field.optional("deadline_ms")?.integer(in: 1...120_000)
        control.part = try field.optional("part")?.string()
        return control
    }

    private func readExpert(_ field: FieldReader) throws(Problem) -> ExpertID {
        guard let id = ExpertID(try field.string()) else {
            throw field.invalid("an expert is named owner/name, each of [a-z0-9-]{2,40}")
        }
        return id
    }

    private func readCitations(_ field: FieldReader) throws(Problem) -> RouteControl.Citations {
        guard let citations = RouteControl.Citations(rawValue: try field.string()) else {
            throw field.invalid("citations must be required, preferred or off")
        }
        return citations
    }
}
