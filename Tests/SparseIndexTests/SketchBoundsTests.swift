import SparseIndex
import Testing

struct SketchBoundsTests {
    private static let sketch = TermSketch(of: RandomTexts(seed: 7).texts(200))

    private func entry(
        _ term: String,
        _ space: SketchNamespace,
        in sketch: TermSketch
    )
        -> TermSketch.Entry?
    {
        sketch.entries.first { $0.name == space.name(of: term) }
    }

    @Test func `counts the passages that hold a term, with accents and without`() {
        let sketch = TermSketch(of: SmallCorpus.texts)
        #expect(sketch.passageCount == 6)
        #expect(entry("phạt", .accented, in: sketch)?.frequency == 2)
        #expect(entry("bao hiem", .foldedPair, in: sketch)?.frequency == 1)
        #expect(entry("phat", .accented, in: sketch) == nil)
    }

    @Test func `rates a term higher where it stands in the heading`() throws {
        let sketch = TermSketch(of: SmallCorpus.texts)
        let inHeading = try #require(entry("học phí", .accentedPair, in: sketch))
        let inBody = try #require(entry("tờ khai", .accentedPair, in: sketch))
        #expect(inHeading.impact > inBody.impact)
    }

    @Test func `leaves out what only one passage holds`() {
        let shown = Self.sketch.withoutRare()
        #expect(shown.entries.allSatisfy { $0.frequency >= 2 })
        #expect(shown.entries.count == Self.sketch.entries.count { $0.frequency >= 2 })
        #expect(!shown.entries.isEmpty)
    }

    @Test(arguments: [100, 1000, 20_000, 1_000_000])
    func `keeps within its bytes and wastes few`(limit: Int) {
        let bounded = Self.sketch.bounded(to: limit)
        let size = SketchFile.bytes(of: bounded).count
        #expect(size <= limit)
        #expect(size > limit - 8 || bounded == Self.sketch)
    }

    @Test(arguments: [0.016, 0.1, 0.5, 1, 1.7, 2.2, 4])
    func `keeps an impact to one part in fifty`(impact: Double) {
        let read = Double(SketchImpact.values[Int(SketchImpact.byte(impact))])
        #expect(abs(read / impact - 1) < 0.02)
    }
}
