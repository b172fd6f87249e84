import SparseIndex
import Testing

/// Texts lie in blocks of 128, each of which reading may begin with.
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

    /// All hold "quan", and each `gap`-th "hải" too until so many do.
    private static func texts(holding count: Int, gap: Int) -> [IndexedText] {
        (0..<(count * gap + 5)).map { place in
            let holds = place.isMultiple(of: gap) && place < count * gap
            return IndexedText(
                id: "\(place)",
                heading: "",
                body: holds ? "cửa quan và hải đảo" : "cửa quan và tàu bè"
            )
        }
    }
}
