import SparseIndex
import Testing

struct SketchFileTests {
    private static let sketch = TermSketch(of: SmallCorpus.texts)
    private static let listing = TermSketch(listing: SmallCorpus.texts)

    /// One passage of one syllable: "ba", twice named, with accents and without.
    @Test func `writes what the format says`() {
        let sketch = TermSketch(of: [IndexedText(id: "a", heading: "", body: "ba")])
        let bytes = SketchFile.bytes(of: sketch)
        let head: [UInt8] = [0x56, 0x4D, 0x53, 0x4B, 1, 0, 0, 0, 1, 0, 0, 0]
        #expect(Array(bytes.prefix(12)) == head)
        #expect(bytes.count == 28 + 2 * 6)
        let names = [SketchNamespace.accented, .folded].map { $0.name(of: "ba") }.sorted()
        #expect(sketch.entries.map(\.name) == names)
        #expect(sketch.entries.allSatisfy { $0.frequency == 1 && $0.impact > 200 })
        #expect(bytes[28] == UInt8(truncatingIfNeeded: names[0]))
    }

    @Test func `reads what it wrote`() throws {
        #expect(try SketchFile.sketch(SketchFile.bytes(of: Self.sketch)) == Self.sketch)
        let none = TermSketch(of: [])
        #expect(try SketchFile.sketch(SketchFile.bytes(of: none)) == none)
        #expect(try SketchFile.sketch(SketchFile.bytes(of: Self.listing)) == Self.listing)
    }

    @Test func `is of version 1 as long as it shows no single passage`() {
        #expect(SketchFile.bytes(of: Self.sketch)[4] == 1)
        #expect(SketchFile.bytes(of: Self.listing)[4] == 2)
    }

    @Test(arguments: [sketch, listing])
    func `refuses what is cut short or longer than it says`(sketch: TermSketch) {
        let bytes = SketchFile.bytes(of: sketch)
        for length in 0..<bytes.count {
            #expect(throws: SketchError.self) { try SketchFile.sketch(Array(bytes[..<length])) }
        }
        #expect(throws: SketchError.damaged) { try SketchFile.sketch(bytes + [0]) }
    }

    @Test(arguments: [1, 2, 3], [sketch, listing])
    func `reads no forged sketch as another than it would write`(seed: UInt64, sketch: TermSketch) {
        var generator = SeededGenerator(seed: seed)
        let bytes = SketchFile.bytes(of: sketch)
        for _ in 0..<500 {
            var forged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let place = Int.random(in: forged.indices, using: &generator)
                forged[place] = UInt8.random(in: 0...255, using: &generator)
            }
            guard let read = try? SketchFile.sketch(forged) else { continue }
            #expect(SketchFile.bytes(of: read) == forged)
        }
    }

    /// A place in the bytes, what is written there and what is wrong about it.
    @Test(
        arguments: [
            (0, [0x57], .notASketch), (4, [9], .unknownVersion(9)),
            (12, [0, 0, 0xC0, 0x7F], .damaged), (12, [0, 0, 0x80, 0xBF], .damaged),
            (24, [0xFF, 0xFF, 0xFF, 0xFF], .damaged), (8, [0, 0, 0, 0], .damaged),
            (32, [0], .damaged), (33, [0], .damaged),
        ] as [(Int, [UInt8], SketchError)]
    )
    func `says what is wrong`(place: Int, written: [UInt8], error: SketchError) {
        var bytes = SketchFile.bytes(of: Self.sketch)
        bytes.replaceSubrange(place..<(place + written.count), with: written)
        #expect(throws: error) { try SketchFile.sketch(bytes) }
    }

    @Test func `refuses more bytes than are allowed`() {
        let bytes = SketchFile.bytes(of: Self.sketch)
        #expect(throws: SketchError.tooLarge(bytes: bytes.count, limit: 100)) {
            try SketchFile.sketch(bytes, limit: 100)
        }
    }
}
