package import SparseIndex

/// What an expert that gives no sketch has shown of itself when it was probed: query-based sampling
/// (Callan, Connell 2001).
///
/// Its replies, and the passages that come with them, are read as if they were its documents; what
/// it declines adds nothing.
package struct ProbeSample: Sendable, Equatable {
    /// Questions after which an expert is known as well as it will be; each may cost money.
    package static let most = 60
    /// Texts of one reply that are read, and scalars of each.
    private static let texts = 4
    private static let length = 2_000

    /// How many questions it was asked.
    package private(set) var asked: Int
    package private(set) var sketch: TermSketch

    package init() {
        asked = 0
        sketch = TermSketch(of: [])
    }

    /// A sample that was kept: the sketch in its binary form.
    package init(asked: Int, bytes: [UInt8]) throws(SketchError) {
        self.asked = asked
        sketch = try SketchFile.sketch(bytes, limit: TermSketch.defaultLimit)
    }

    package var bytes: [UInt8] { SketchFile.bytes(of: sketch) }

    package var isComplete: Bool { asked >= Self.most }

    /// Counts one more question, and reads the reply to it; no `texts` where it declined.
    package mutating func add(_ texts: [String]) {
        asked += 1
        let read = texts.prefix(Self.texts).map { text in
            let bounded = text.unicodeScalars.prefix(Self.length)
            return IndexedText(id: "", heading: "", body: String(String.UnicodeScalarView(bounded)))
        }
        guard !read.isEmpty else { return }
        sketch = sketch.merged(with: TermSketch(of: read)).bounded()
    }
}
