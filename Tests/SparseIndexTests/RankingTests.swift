import SparseIndex
import Testing

/// Reading only what can matter must not change what is found.
struct RankingTests {
    @Test(arguments: [1, 7, 400, 5000])
    func `finds among the few what reading every posting finds`(count: Int) {
        var source = RandomTexts(seed: UInt64(count))
        let index = SparseIndex(source.texts(count))
        for _ in 0..<60 {
            let query = IndexQuery(source.words(Int.random(in: 1...14)))
            // Asked for all texts, nothing can be left out.
            let all = index.search(query, top: count)
            for top in [1, 5, 10] {
                let few = index.search(query, top: top)
                #expect(few == Array(all.prefix(top)))
                let order = zip(few, few.dropFirst()).allSatisfy { $0.score >= $1.score }
                #expect(order)
            }
        }
    }

    @Test func `takes the first words of a text without a heading for one`() throws {
        let index = SparseIndex([
            IndexedText(
                id: "late",
                heading: "",
                body: "Người nộp thuế khai theo quý thì sau đó được cấp hộ chiếu"
            ),
            IndexedText(
                id: "early",
                heading: "",
                body: "Cấp hộ chiếu cho người nộp thuế khai theo quý thì sau đó"
            ),
        ])
        #expect(index.search(IndexQuery("hộ chiếu"), top: 1).first?.id == "early")
    }

    @Test func `finds nothing by a part that weighs next to nothing`() {
        var source = RandomTexts(seed: 2)
        let index = SparseIndex(source.texts(300))
        for _ in 0..<20 {
            let part = IndexQuery.Part(text: source.words(14), weight: 1e-300)
            #expect(index.search(IndexQuery(parts: [part]), top: 10).isEmpty)
        }
    }

    @Test func `gives an empty body no weight where length counts in full`() {
        var settings = IndexSettings()
        settings.lengthNorm = 1
        let texts = [
            IndexedText(id: "long", heading: "Hải quan cho hộ chiếu và các thứ", body: ""),
            IndexedText(id: "short", heading: "Hộ chiếu", body: "Hộ chiếu"),
        ]
        let hits = SparseIndex(texts, settings: settings).search(IndexQuery("hộ chiếu"), top: 2)
        #expect(hits.map(\.id) == ["short", "long"])
    }

    @Test func `says how much of a question a text holds in the middle of a long list`() throws {
        let texts = (0..<1000).map { number in
            IndexedText(
                id: "\(number)",
                heading: "",
                body: number == 700 ? "thủ tục hải quan kho ngoại" : "thủ tục đất đai"
            )
        }
        let hit = try #require(
            SparseIndex(texts).search(IndexQuery("thủ tục hải quan"), top: 1).first
        )
        #expect(hit.id == "700")
        #expect(hit.coverage > 0.99)
        #expect(hit.pairCoverage > 0.99)
    }
}
