import ExpertNode
import FoundationEssentials
import Gateway
import SparseIndex
import Wire

/// What a sketch is told of: the fields of `vanmieu node sketch --json`.
struct SketchSummary: Encodable {
    /// A term that tells much of the documents.
    struct Telling: Encodable {
        let term: String
        /// How many hold it.
        let passages: UInt32
        /// The strongest in one of them, from 1 to 255, logarithmic.
        let impact: UInt8
    }

    /// How many terms are named.
    private static let named = 20
    /// Folded forms have no spelling, so more of the foremost are looked at than named.
    private static let lookedAt = 400

    let expert: String
    let kind: String
    let passages: UInt32
    let terms: Int
    let bytes: Int
    let telling: [Telling]

    init(
        expert: String,
        kind: ExpertManifest.SketchKind,
        sketch: TermSketch,
        bytes: Int,
        passages: [IndexedText]
    ) {
        self.expert = expert
        self.kind = kind.rawValue
        self.passages = sketch.passageCount
        terms = sketch.entries.count
        self.bytes = bytes
        let foremost = sketch.mostTelling(Self.lookedAt)
        let spellings = TermSpellings(of: Set(foremost.map(\.name)), in: passages).texts
        let spelt = foremost.compactMap { entry in
            spellings[entry.name].map {
                Telling(term: $0, passages: entry.frequency, impact: entry.impact)
            }
        }
        telling = Array(spelt.prefix(Self.named))
    }

    var text: String {
        let figures =
            "\(expert): \(kind) sketch of \(passages) passages, \(terms) terms in \(bytes) bytes"
        let limit = SketchKeeper.byteLimit
        let warning =
            "routers take \(limit) bytes at most and would choose this expert by its card; "
            + "make it `sketch: standard`"
        let list = telling.map { "\($0.term) (\($0.passages))" }.joined(separator: ", ")
        return
            ([figures] + (bytes > limit ? [warning] : []) + ["most telling (passages): \(list)"])
            .joined(separator: "\n")
    }

    func json() throws -> String {
        String(decoding: try WireJSON.plainEncoder().encode(self), as: UTF8.self)
    }
}
