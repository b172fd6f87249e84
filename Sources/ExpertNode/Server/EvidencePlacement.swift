import FoundationEssentials
package import Wire

/// Finds where in the reply's text each quoted sentence stands.
struct EvidencePlacement {
    let passages: [EvidencePassage]

    init(_ reading: Reading) {
        let text = Array(reading.text.unicodeScalars)
        var cursor = 0
        var placed: [EvidencePassage] = []
        for evidence in reading.evidence {
            let passage = Array(evidence.passage.text.unicodeScalars)
            for quote in evidence.answers {
                let words = passage[quote]
                guard let start = Self.find(words, in: text, from: cursor) else { continue }
                cursor = start + words.count
                placed.append(
                    Self.passage(evidence.passage, quote: quote, answer: start..<cursor)
                )
            }
        }
        passages = placed
    }

    private static func find(
        _ words: ArraySlice<Unicode.Scalar>,
        in text: [Unicode.Scalar],
        from start: Int
    ) -> Int? {
        guard !words.isEmpty, start + words.count <= text.count else { return nil }
        return (start...text.count - words.count).first {
            text[$0..<$0 + words.count].elementsEqual(words)
        }
    }

    private static func passage(
        _ passage: Passage,
        quote: Range<Int>,
        answer: Range<Int>
    ) -> EvidencePassage {
        let source = CitedSource(passage)
        return EvidencePassage(
            passageId: passage.id,
            text: passage.text,
            document: source.document,
            section: source.section,
            asOf: passage.asOf,
            url: passage.url,
            quote: quote,
            answer: answer
        )
    }
}

/// A passage's source line, told apart into the text and the place in it.
struct CitedSource {
    private static let places = [", Điều ", ", khoản ", ", Phụ lục", ", Mục ", ", Chương "]

    /// For instance `Nghị định 168/2024/NĐ-CP`.
    let document: String
    /// For instance `Điều 7 khoản 7`; empty where the source is the text as a whole.
    let section: String

    init(_ passage: Passage) {
        let line = passage.section.isEmpty ? passage.document : passage.section
        let place = Self.place(in: line)
        document = String(line[..<(place ?? line.endIndex)])
        section = place.map { String(line[$0...].dropFirst(2)) } ?? ""
    }

    /// Where the first of the places begins.
    private static func place(in line: String) -> String.Index? {
        line.utf8.indices.first { start in
            line.utf8[start] == UInt8(ascii: ",")
                && places.contains { line.utf8[start...].starts(with: $0.utf8) }
        }
    }
}

extension ExpertReply {
    /// A reading as it crosses the network, with remarks on texts that no longer hold.
    package init(_ reading: Reading) {
        self.init(withoutNotes: reading.noting(limit: EvidencePassage.textLimit))
    }

    /// The same of a text that still grows: remarks stand at the end.
    init(withoutNotes reading: Reading) {
        self.init(
            text: reading.text,
            report: ReplyReport(
                confidence: reading.confidence,
                abstained: reading.abstained,
                reason: reading.reason,
                evidence: EvidencePlacement(reading).passages
            )
        )
    }
}
