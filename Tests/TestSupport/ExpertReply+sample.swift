package import Wire

extension ExpertReply {
    /// A reply that quotes `quotes` word for word, each from the passage it names.
    package static func quoting(
        _ quotes: [(passage: String, words: String)],
        joinedBy separator: String = " ",
        confidence: Double = 0.8
    ) -> ExpertReply {
        var text = ""
        var evidence: [EvidencePassage] = []
        for (passage, words) in quotes {
            text += text.isEmpty ? "" : separator
            let start = text.unicodeScalars.count
            text += words
            evidence.append(
                .sample(passage, words: words, answer: start..<text.unicodeScalars.count)
            )
        }
        return ExpertReply(
            text: text,
            report: ReplyReport(confidence: confidence, abstained: false, evidence: evidence)
        )
    }

    /// A reply of one sentence.
    package static func saying(_ words: String, confidence: Double = 0.8) -> ExpertReply {
        quoting([("p1", words)], confidence: confidence)
    }

    package static var abstention: ExpertReply {
        ExpertReply(
            text: "",
            report: ReplyReport(confidence: 0.1, abstained: true, reason: "no_evidence")
        )
    }
}

extension EvidencePassage {
    /// A passage that holds `words` after some of its own.
    package static func sample(
        _ passage: String,
        words: String,
        answer: Range<Int>
    ) -> EvidencePassage {
        let opening = "Mở đầu của \(passage). "
        let start = opening.unicodeScalars.count
        return EvidencePassage(
            passageId: passage,
            text: opening + words,
            document: "Văn bản \(passage)",
            section: "Điều \(passage)",
            asOf: "2026-11-01",
            url: nil,
            quote: start..<start + words.unicodeScalars.count,
            answer: answer
        )
    }
}
