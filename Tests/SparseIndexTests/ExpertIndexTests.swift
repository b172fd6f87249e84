import SparseIndex
import Testing

struct ExpertIndexTests {
    /// An expert for each text of the small corpus.
    private static let index = ExpertIndex(
        SmallCorpus.texts.map { TermSketch(of: [$0]) },
        version: 3
    )

    private func choices(_ text: String, _ index: ExpertIndex) -> [ExpertChoice] {
        var room = SelectionRoom()
        return index.choices(ExpertQuery(IndexQuery(text)), room: &room)
    }

    @Test(
        arguments: [
            ("vượt đèn đỏ phạt bao nhiêu", 0), ("vuot den do phat bao nhieu", 0),
            ("uống rượu bia lái xe", 1), ("khai sinh cho con", 2), ("hoc phi truong cong lap", 5),
        ]
    )
    func `puts the expert first that holds the answer`(question: String, expert: Int) {
        let choices = choices(question, Self.index)
        #expect(choices.first?.expert == expert)
        #expect(choices.count == 6)
        #expect(abs(choices.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
    }

    @Test func `holds no expert likelier than another for a question about nothing known`() {
        let choices = choices("zanzibar", Self.index)
        #expect(choices.map(\.expert) == Array(0..<6))
        #expect(choices.allSatisfy { abs($0.probability - 1.0 / 6) < 1e-9 })
    }

    @Test func `weighs terms by the passages of the whole network`() {
        let common = Self.index.idf(SketchNamespace.folded.name(of: "phat"))
        let rare = Self.index.idf(SketchNamespace.folded.name(of: "muc"))
        let unknown = Self.index.idf(SketchNamespace.folded.name(of: "zanzibar"))
        #expect(common < rare)
        #expect(rare < unknown)
        #expect(Self.index.passageCount == 6)
        #expect(Self.index.version == 3)
    }

    @Test func `is empty without experts`() {
        let none = ExpertIndex([], version: 1)
        #expect(choices("vượt đèn đỏ", none).isEmpty)
        #expect(none.idf(1).isFinite)
    }

    @Test(arguments: [1, 2])
    func `gives among many the same candidates each time, all holding some word`(seed: UInt64) {
        var texts = RandomTexts(seed: seed)
        let sketches = texts.texts(9000).map { TermSketch(of: [$0]) }
        let index = ExpertIndex(sketches, version: 1)
        for _ in 0..<20 {
            let question = texts.words(6)
            let found = choices(question, index)
            #expect(found.count == ExpertIndex.candidates)
            let own = found.map { choice in
                let alone = ExpertIndex([sketches[choice.expert]], version: 1)
                return choices(question, alone).first?.evidence.impact.sum() ?? 0
            }
            #expect(own.allSatisfy { $0 > 0 })
            #expect(found == choices(question, index))
        }
    }

    @Test func `finds a lone specialist among many who know nothing of it`() {
        var sketches = RandomTexts(seed: 4).texts(9000).map { TermSketch(of: [$0]) }
        sketches[8500] = TermSketch(of: [SmallCorpus.texts[4]])
        let choices = choices("sốt xuất huyết li bì", ExpertIndex(sketches, version: 1))
        #expect(choices.first?.expert == 8500)
        #expect((choices.first?.probability ?? 0) > 0.5)
    }
}
