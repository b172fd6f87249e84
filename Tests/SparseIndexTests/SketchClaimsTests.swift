import SparseIndex
import Testing

struct SketchClaimsTests {
    private static let sketch = TermSketch(of: RandomTexts(seed: 5).texts(50))

    @Test func `finds every term that it holds, and no other`() {
        let names = Set(Self.sketch.entries.map(\.name))
        for entry in Self.sketch.entries { #expect(Self.sketch.entry(entry.name) == entry) }
        let others = (0..<1_000).map { UInt32($0) &* 4_294_967 }.filter { !names.contains($0) }
        #expect(others.allSatisfy { Self.sketch.entry($0) == nil })
        #expect(TermSketch(of: []).entry(1) == nil)
    }

    @Test func `counts half where it is believed by half`() {
        let half = Self.sketch.believed(by: 0.5)
        #expect(half.passageCount == Self.sketch.passageCount)
        for (less, entry) in zip(half.entries, Self.sketch.entries) {
            #expect(less.name == entry.name)
            #expect(less.frequency == max(entry.frequency / 2, 1))
            #expect(less.impact == (entry.impact > 32 ? entry.impact - 32 : 1))
        }
        #expect(Self.sketch.believed(by: 1) == Self.sketch)
    }

    /// Three experts, of which the last says that it has a thousand times as much.
    @Test func `an expert's own count moves the idf of all only so far`() {
        let sketches = (0..<3).map { TermSketch(of: RandomTexts(seed: 6 + $0).texts(40)) }
        let boaster = TermSketch(
            of: Array(
                repeating: IndexedText(id: "a", heading: "", body: "khoác lác"),
                count: 40_000
            )
        )
        let honest = ExpertIndex(sketches, version: 1)
        let boasted = ExpertIndex(sketches + [boaster], version: 1)
        #expect(honest.passageCount == 120)
        #expect(boasted.passageCount == 120 + 4 * 40)
        let name = SketchNamespace.folded.name(of: "khoac lac")
        #expect(boasted.idf(name) > 0)
        for entry in sketches[0].entries {
            #expect(boasted.idf(entry.name) - honest.idf(entry.name) < 1)
        }
    }

    /// Cards are sketches of a few passages and do not make a ministry's documents too many.
    @Test func `the cards of experts without a sketch bound nobody`() {
        let cards = (0..<5).map { TermSketch(of: RandomTexts(seed: $0).texts(3)) }
        let whole = TermSketch(of: RandomTexts(seed: 8).texts(400))
        #expect(ExpertIndex(cards + [whole], version: 1).passageCount == 415)
    }
}
