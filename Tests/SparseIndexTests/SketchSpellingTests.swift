import SparseIndex
import Testing

struct SketchSpellingTests {
    private static let sketch = TermSketch(of: RandomTexts(seed: 3).texts(200))

    @Test(arguments: [0, 1, 20, 1_000_000])
    func `tells first what a bound of as many terms keeps`(count: Int) {
        let telling = Self.sketch.mostTelling(count)
        let kept = Self.sketch.bounded(to: .max, most: count).entries
        #expect(telling.count == min(count, Self.sketch.entries.count))
        #expect(telling.map(\.name).sorted() == kept.map(\.name))
    }

    @Test func `spells the terms that stand in the passages, folded forms left out`() {
        let words: [(String, SketchNamespace)] = [
            ("phạt", .accented), ("vượt đèn", .accentedPair), ("phat", .folded),
            ("zanzibar", .accented),
        ]
        let names = words.map { $0.1.name(of: $0.0) }
        let texts = TermSpellings(of: Set(names), in: SmallCorpus.texts).texts
        #expect(names.map { texts[$0] } == ["phạt", "vượt đèn", nil, nil])
    }

    @Test func `spells every accented term of a sketch of the passages`() {
        let sketch = TermSketch(of: SmallCorpus.texts)
        let texts = TermSpellings(of: Set(sketch.entries.map(\.name)), in: SmallCorpus.texts).texts
        let accented = texts.filter { name, text in
            let kind: SketchNamespace = text.contains(" ") ? .accentedPair : .accented
            return kind.name(of: text) == name
        }
        #expect(accented.count == texts.count)
        #expect(texts.count * 2 >= sketch.entries.count)
    }
}
