/// Writes where one term stands, and how strongly.
///
/// Most terms stand once in a text's body: there the impact is the text's plain one, which is kept
/// once a text. A term of one text: a varint of `document·4 + plain·2 + 1`, and the impact unless
/// plain. Of more: a varint of `count·2`, one of the length of what follows, the largest impact;
/// beyond ``block`` texts, where each block but the first begins: the document before it and its
/// offset; then for each text a varint of `step·2 + (plain ? 0 : 1)`, and the impact unless plain.
struct PostingWriter {
    /// How many texts lie between two places where reading can begin.
    static let block = 128

    private struct Posting {
        let document: UInt32
        let impact: UInt8
        let isPlain: Bool
    }

    private var postings: [Posting] = []

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
        let (steps, skips) = packed()
        output.write(varint: UInt32(postings.count) << 1)
        output.write(varint: UInt32(1 + skips.bytes.count + steps.bytes.count))
        output.write(postings.reduce(0) { max($0, $1.impact) })
        output.write(contentsOf: skips.bytes)
        output.write(contentsOf: steps.bytes)
    }

    private func packed() -> (steps: ByteWriter, skips: ByteWriter) {
        var steps = ByteWriter()
        var skips = ByteWriter()
        var previous: UInt32 = .max
        for (place, posting) in postings.enumerated() {
            if place > 0, place % Self.block == 0 {
                skips.write(previous)
                skips.write(UInt32(steps.bytes.count))
            }
            let step = posting.document &- previous &- 1
            steps.write(varint: step << 1 | (posting.isPlain ? 0 : 1))
            if !posting.isPlain { steps.write(posting.impact) }
            previous = posting.document
        }
        return (steps, skips)
    }
}
