extension Reading {
    /// The reading with a remark behind it for each text that it quotes and that no longer holds.
    ///
    /// Like all that an expert says, the remark is shown on evidence: a passage of the same id,
    /// whose text ends with it.
    func noting(limit: Int) -> Reading {
        var text = text
        var evidence = evidence
        var noted: Set<String> = []
        for quoted in self.evidence {
            guard let note = SupersessionNote(quoted.passage)?.text, noted.insert(note).inserted
            else { continue }
            text += "\n\(note)"
            evidence.append(Self.evidence(of: note, behind: quoted.passage, limit: limit))
        }
        guard !noted.isEmpty else { return self }
        return Reading(
            text: text,
            confidence: confidence,
            abstained: abstained,
            reason: reason,
            evidence: evidence
        )
    }

    /// `passage` with `note` as its last line, in `limit` scalars.
    private static func evidence(
        of note: String,
        behind passage: Passage,
        limit: Int
    ) -> ReadEvidence {
        let length = note.unicodeScalars.count
        let kept = passage.text.unicodeScalars.prefix(max(0, limit - length - 1))
        let noted = Passage(
            id: passage.id,
            title: passage.title,
            heading: passage.heading,
            text: "\(String(String.UnicodeScalarView(kept)))\n\(note)",
            topic: passage.topic,
            document: passage.document,
            section: passage.section,
            asOf: passage.asOf,
            inForce: passage.inForce,
            url: passage.url
        )
        return ReadEvidence(passage: noted, answers: [kept.count + 1..<kept.count + 1 + length])
    }
}
