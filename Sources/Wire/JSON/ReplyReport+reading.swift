extension ReplyReport {
    private enum Member: String { case confidence, abstained, reason, evidence }

    /// Reads the `vanmieu` object; what is left out or null is as in a reply without one.
    init(reading scanner: inout JSONScanner) throws(JSONSyntaxError) {
        self = .unsaid
        if try scanner.null() { return }
        _ = try scanner.object(of: Member.self) { name, scanner throws(JSONSyntaxError) in
            if try scanner.null() { return }
            switch name {
            case .confidence: confidence = min(max(try scanner.double(), 0), 1)
            case .abstained: abstained = try scanner.bool()
            case .reason: reason = try scanner.string()
            case .evidence:
                try scanner.array { scanner throws(JSONSyntaxError) in
                    evidence.append(try EvidencePassage(reading: &scanner))
                }
            }
        }
    }
}

extension ReplyReport {
    /// Throws where a passage is longer than a piece of evidence may be.
    func checkLengths() throws(Problem) {
        guard let long = evidence.first(where: \.isTooLong) else { return }
        throw Problem(
            .upstreamError,
            "passage \(long.passageId.prefix(80)) is longer than "
                + "\(EvidencePassage.textLimit) characters"
        )
    }
}

extension EvidencePassage {
    private enum Member: String, CaseIterable {
        case text, document, section, url
        case passageId = "passage_id"
        case asOf = "as_of"
        case quoteStart = "quote_start"
        case quoteEnd = "quote_end"
        case answerStart = "answer_start"
        case answerEnd = "answer_end"
    }

    /// Everything but the address must be there.
    fileprivate init(reading scanner: inout JSONScanner) throws(JSONSyntaxError) {
        self.init(
            passageId: "",
            text: "",
            document: "",
            section: "",
            asOf: "",
            url: nil,
            quote: 0..<0,
            answer: 0..<0
        )
        let seen = try scanner.object(of: Member.self) { name, scanner throws(JSONSyntaxError) in
            try read(name, &scanner)
        }
        guard seen.count < Member.allCases.count else { return }
        for name in Member.allCases where name != .url && !seen.contains(name) {
            throw scanner.fault("a piece of evidence has no \(name.rawValue)")
        }
    }

    private mutating func read(
        _ name: Member,
        _ scanner: inout JSONScanner
    ) throws(JSONSyntaxError) {
        switch name {
        case .passageId: passageId = try scanner.string()
        case .text: text = try scanner.string()
        case .document: document = try scanner.string()
        case .section: section = try scanner.string()
        case .asOf: asOf = try scanner.string()
        case .url: url = try scanner.null() ? nil : scanner.string()
        case .quoteStart: quoteStart = try scanner.integer()
        case .quoteEnd: quoteEnd = try scanner.integer()
        case .answerStart: answerStart = try scanner.integer()
        case .answerEnd: answerEnd = try scanner.integer()
        }
    }
}
