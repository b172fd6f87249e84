import SparseIndex
import Testing

struct SketchListingTests {
    private static let texts = RandomTexts(seed: 11).texts(300)

    /// The terms of `sketch` with a list, and the passages of each.
    private func lists(of sketch: TermSketch) throws -> [UInt32: [UInt32]] {
        let lists = try #require(sketch.lists)
        var found: [UInt32: [UInt32]] = [:]
        var place = 0
        for entry in sketch.entries where entry.frequency <= lists.longest {
            let end = place + Int(entry.frequency)
            found[entry.name] = Array(lists.passages[place..<end])
            #expect(lists.impacts[place..<end].max() == entry.impact)
            place = end
        }
        #expect(place == lists.passages.count)
        return found
    }

    @Test func `lists just the passages that hold a term, unless they are many`() throws {
        let sketch = TermSketch(listing: Self.texts)
        let lists = try lists(of: sketch)
        let terms = Self.texts.map { TermCounts($0).counts }
        for entry in sketch.entries {
            let holders = terms.indices.filter { terms[$0][entry.name] != nil }
            let isListed = entry.frequency <= PassageLists.most
            #expect(lists[entry.name] == (isListed ? holders.map(UInt32.init) : nil))
        }
        #expect(sketch.entries.contains { $0.frequency > PassageLists.most })
    }

    @Test func `says the same of terms as a sketch without lists`() {
        #expect(TermSketch(listing: Self.texts).entries == TermSketch(of: Self.texts).entries)
    }

    @Test func `leaves out the longest lists where there is little room, and then all`() throws {
        let whole = SketchFile.bytes(of: TermSketch(listing: Self.texts)).count
        let plain = SketchFile.bytes(of: TermSketch(of: Self.texts)).count
        var longest: [UInt32] = []
        for limit in stride(from: whole, through: plain / 2, by: -whole / 100) {
            let sketch = TermSketch(listing: Self.texts, within: limit)
            #expect(SketchFile.bytes(of: sketch).count <= limit)
            longest.append(sketch.lists?.longest ?? 0)
            if sketch.lists != nil { _ = try lists(of: sketch) }
        }
        #expect(Set(longest).isSuperset(of: [128, 64, 32, 0]))
        #expect(longest == longest.sorted(by: >))
    }

    @Test func `shows no list in a sketch that is bounded, merged or half believed`() {
        let sketch = TermSketch(listing: Self.texts)
        let changed = [
            sketch.withoutRare(), sketch.bounded(), sketch.believed(by: 0.5),
            sketch.merged(with: sketch),
        ]
        #expect(changed.allSatisfy { $0.lists == nil })
    }

    /// Where a sketch of two passages says how long its lists are, and what is wrong about it.
    @Test(
        arguments: [
            [0], [129], [2, 0x80, 0x80, 0x80, 1], [2, 1], [2, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
        ] as [[UInt8]]
    )
    func `refuses lists that no sound writer writes`(written: [UInt8]) {
        let texts = Array(SmallCorpus.texts.prefix(2))
        let plain = SketchFile.bytes(of: TermSketch(of: texts))
        var bytes = Array(SketchFile.bytes(of: TermSketch(listing: texts)).prefix(plain.count))
        bytes += written
        #expect(throws: SketchError.damaged) { try SketchFile.sketch(bytes) }
    }

    /// A kilobyte that claims four thousand million passages.
    @Test func `keeps nothing ready for what was not sent`() {
        var bytes = SketchFile.bytes(of: TermSketch(listing: SmallCorpus.texts))
        bytes.replaceSubrange(8..<12, with: [0xFF, 0xFF, 0xFF, 0xFF])
        #expect(throws: SketchError.damaged) { try SketchFile.sketch(bytes) }
    }
}
