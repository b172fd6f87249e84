/// Writes where one term stands, and how strongly.
///
/// Most terms stand once in a text's body: there the impact is the text's plain one, which is kept
/// once a text. A term of one text: a varint of `document·4 + plain·2 + 1`, and the impact unless
/// plain. Of more: a varint of `count·2`, one of the length of the body, the largest impact, and the
/// body in the form of ``PostingForm``:
/// - steps: for each text a varint of `step·2 + (plain ? 0 : 1)`, and the impact unless plain;
/// - runs: how many (UInt16), of each the upper half of its texts' numbers and their count less 1
///   (UInt16 each), then the lower halves of all numbers (UInt16 each), then all impacts;
/// - table: the impact in every text of the index.
struct PostingWriter {
    private struct Posting {
        let document: UInt32
        let impact: UInt8
        let isPlain: Bool
    }

    private let documentCount: Int
    private var postings: [Posting] = []

    init(documentCount: Int) {
        self.documentCount = documentCount
    }

    /// Adds a text, behind all that were added.
    mutating func add(document: UInt32, impact: UInt8, isPlain: Bool) {
        postings.append(Posting(document: document, impact: impact, isPlain: isPlain))
    }

    /// Writes what was added, and is empty again.
    mutating func finish(into output: inout ByteWriter) {
        defer { postings.removeAll(keepingCapacity: true) }
        guard postings.count > 1 else {
            guard let only = postings.first else { return }
            output.write(varint: only.document << 2 | (only.isPlain ? 2 : 0) | 1)
            if !only.isPlain { output.write(only.impact) }
            return
        }
        let body =
            switch PostingForm.of(postings.count, among: documentCount) {
            case .steps: steps
            case .runs: runs
            case .table: table
            }
        output.write(varint: UInt32(postings.count) << 1)
        output.write(varint: UInt32(body.count))
        output.write(postings.reduce(0) { max($0, $1.impact) })
        output.write(contentsOf: body)
    }

    private var steps: [UInt8] {
        var body = ByteWriter()
        var previous: UInt32 = .max
        for posting in postings {
            let step = posting.document &- previous &- 1
            body.write(varint: step << 1 | (posting.isPlain ? 0 : 1))
            if !posting.isPlain { body.write(posting.impact) }
            previous = posting.document
        }
        return body.bytes
    }

    private var runs: [UInt8] {
        var body = ByteWriter()
        let sizes = runSizes
        body.write(UInt16(sizes.count))
        for (upper, count) in sizes {
            body.write(upper)
            body.write(UInt16(count - 1))
        }
        for posting in postings { body.write(UInt16(truncatingIfNeeded: posting.document)) }
        body.write(contentsOf: postings.lazy.map(\.impact))
        return body.bytes
    }

    /// The upper half of each run's numbers, and how many texts it has.
    private var runSizes: [(upper: UInt16, count: Int)] {
        var sizes: [(upper: UInt16, count: Int)] = []
        for posting in postings {
            let upper = UInt16(truncatingIfNeeded: posting.document >> 16)
            if sizes.last?.upper != upper { sizes.append((upper, 0)) }
            sizes[sizes.count - 1].count += 1
        }
        return sizes
    }

    private var table: [UInt8] {
        var body = [UInt8](repeating: 0, count: documentCount)
        for posting in postings { body[Int(posting.document)] = posting.impact }
        return body
    }
}
