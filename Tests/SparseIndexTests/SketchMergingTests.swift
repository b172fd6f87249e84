import SparseIndex
import Testing

struct SketchMergingTests {
    private static func sketch(_ seed: UInt64, _ count: Int) -> TermSketch {
        TermSketch(of: RandomTexts(seed: seed).texts(count))
    }

    @Test func `holds what either holds, counts together and the stronger impact`() {
        let (one, two) = (Self.sketch(1, 30), Self.sketch(2, 20))
        let both = one.merged(with: two)
        #expect(both.passageCount == 50)
        #expect(Set(both.entries.map(\.name)) == Set((one.entries + two.entries).map(\.name)))
        for entry in both.entries {
            let held = [one.entry(entry.name), two.entry(entry.name)].compactMap(\.self)
            #expect(entry.frequency == held.reduce(0) { $0 + $1.frequency })
            #expect(entry.impact == held.map(\.impact).max())
        }
        let syllables = 30 * one.meanLength + 20 * two.meanLength
        #expect(abs(both.meanLength - syllables / 50) < 0.01)
    }

    @Test func `is a sketch like any other`() throws {
        let both = Self.sketch(3, 40).merged(with: Self.sketch(4, 40))
        #expect(try SketchFile.sketch(SketchFile.bytes(of: both)) == both)
        let none = TermSketch(of: [])
        #expect(none.merged(with: both).entries == both.entries)
        #expect(both.merged(with: none) == both)
    }
}
