import SparseIndex
import Testing

/// Postings are written one way or another by how many they are, and parted each 65,536 texts.
struct PostingTests {
    private static let counts = [1, 2, 127, 128, 129, 130, 255, 256, 257, 258, 384, 385]

    @Test(arguments: counts, [1, 3])
    func `tells of each text whether it holds a word`(count: Int, gap: Int) {
        let index = SparseIndex(Self.texts(holding: count, gap: gap))
        let hits = index.search(IndexQuery("hải quan"), top: index.count)
        #expect(hits.count == index.count)
        for hit in hits {
            let holds = hit.position.isMultiple(of: gap) && hit.position < count * gap
            #expect(holds ? hit.coverage > 0.99 : hit.coverage < 0.99)
        }
    }

    @Test(arguments: counts)
    func `finds the last text of a block and the first of the next`(count: Int) {
        var texts = Self.texts(holding: count, gap: 2)
        let chosen = [0, 126, 127, 128, 129, 254, 255, 256, 257].filter { $0 < count }
            .map { $0 * 2 }
        for place in chosen {
            texts[place] = IndexedText(id: "\(place)", heading: "hải quan kho ngoại", body: "")
        }
        let index = SparseIndex(texts)
        let query = IndexQuery("thủ tục hải quan kho ngoại")
        let few = index.search(query, top: chosen.count)
        #expect(few == Array(index.search(query, top: index.count).prefix(chosen.count)))
        #expect(Set(few.map(\.position)) == Set(chosen))
    }

    @Test(arguments: [100, 128, 129, 1000, 1365, 1366, 3000])
    func `tells the same of a larger index, however its postings are written`(count: Int) {
        let texts = Self.texts(holding: count, gap: 1, among: 4098)
        let index = SparseIndex(texts)
        let hits = index.search(IndexQuery("hải quan"), top: index.count)
        #expect(hits.count == index.count)
        #expect(hits.count { $0.coverage > 0.99 } == count)
        #expect(hits.prefix(10) == index.search(IndexQuery("hải quan"), top: 10)[...])
    }

    @Test(arguments: [65_535, 65_536, 65_537, 69_999])
    func `finds texts on both sides of the place where runs are parted`(last: Int) throws {
        let texts = (0..<70_000).map { place in
            IndexedText(
                id: "\(place)",
                heading: "",
                body: place.isMultiple(of: 100) ? "kho" : place == last ? "kho ngoại" : "tàu"
            )
        }
        let index = SparseIndex(texts)
        let found = index.search(IndexQuery("kho ngoại"), top: 3).map(\.position)
        #expect(found == [last, 0, 100])
        let all = index.search(IndexQuery("kho"), top: 1000).map(\.position).sorted()
        #expect(all == (0..<70_000).filter { $0.isMultiple(of: 100) || $0 == last })
    }

    /// All hold "quan", and each `gap`-th "hải" too until so many do.
    private static func texts(
        holding count: Int,
        gap: Int,
        among number: Int? = nil
    ) -> [IndexedText] {
        (0..<(number ?? count * gap + 5)).map { place in
            let holds = place.isMultiple(of: gap) && place < count * gap
            return IndexedText(
                id: "\(place)",
                heading: "",
                body: holds ? "cửa quan và hải đảo" : "cửa quan và tàu bè"
            )
        }
    }
}
