import FoundationEssentials
import SparseIndex
import Testing

/// The checksum tells damage, not deceit: who changes a file can make the sum that belongs to it.
struct ForgedIndexTests {
    private static let questions = [
        "vượt đèn đỏ", "bhyt cho tre", "sot xaut huyet", "zanzibar ba mức", "ba á kh ông hương cá",
    ]

    @Test func `opens what was sealed again unchanged`() throws {
        let forged = ForgedIndex(SparseIndex.bytes(of: SmallCorpus.texts))
        #expect(try SparseIndex(bytes: forged.sealed).count == SmallCorpus.texts.count)
    }

    @Test(arguments: [0, -0.0, -1, .leastNonzeroMagnitude, .infinity, .nan] as [Float])
    func `refuses a step by which no text would gain`(step: Float) {
        var forged = ForgedIndex(SparseIndex.bytes(of: SmallCorpus.texts))
        forged.write(step.bitPattern, at: ForgedIndex.step)
        #expect(throws: IndexError.damaged) { try SparseIndex(bytes: forged.sealed) }
    }

    @Test(arguments: [1, 2, 3, 4])
    func `follows no forged table out of its bytes`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for texts in [SmallCorpus.texts, RandomTexts(seed: seed).texts(300), []] {
            let bytes = SparseIndex.bytes(of: texts)
            for _ in 0..<400 {
                var forged = ForgedIndex(bytes)
                forged.change(using: &generator)
                use(forged.sealed)
            }
        }
    }

    @Test(arguments: [5, 6])
    func `follows no forged list of a larger index out of its bytes`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = SparseIndex.bytes(of: RandomTexts(seed: seed).texts(3000))
        for _ in 0..<60 {
            var forged = ForgedIndex(bytes)
            for _ in 0..<20 { forged.change(using: &generator, from: 2048) }
            use(forged.sealed)
        }
    }

    private func use(_ bytes: Data) {
        guard let index = try? SparseIndex(bytes: bytes) else { return }
        for question in Self.questions {
            let query = IndexQuery(question)
            for top in [1, 10, index.count] {
                #expect(index.search(query, top: top).count <= top)
            }
            #expect((0...1).contains(index.familiarity(of: query)))
            #expect(index.unknownTerms(in: query).count <= 9)
        }
        #expect(!index.idf(folded: "den do").isNaN)
    }
}
