import SparseIndex
import Testing
import VietnameseText

struct ConceptsTests {
    @Test(arguments: [
        ("cưới vợ", "kết hôn"), ("bằng lái xe", "giấy phép lái xe"), ("xe hơi", "ô tô"),
        ("cuoi vo", "kết hôn"), ("chích ngừa", "tiêm phòng"), ("má", "mẹ"),
    ])
    func `names two wordings of one meaning alike`(left: String, right: String) throws {
        let first = try #require(concepts(in: left).first)
        #expect(concepts(in: right).map(\.term) == [first.term])
    }

    @Test(arguments: ["ma", "chich", "bong", "", "😀"])
    func `takes no lone unaccented syllable for a concept`(text: String) {
        #expect(concepts(in: text).isEmpty)
    }

    @Test func `prefers the longest name and overlaps none`() {
        let matches = concepts(in: "mất bằng lái xe máy")
        #expect(matches.map(\.places) == [0..<1, 1..<4])
    }

    @Test func `finds a text by words it does not use`() {
        let index = SparseIndex([
            IndexedText(id: "a", heading: "Độ tuổi kết hôn", body: "Nam từ đủ 20 tuổi."),
            IndexedText(id: "b", heading: "Độ tuổi lái tàu", body: "Người lái từ đủ 20 tuổi."),
        ])
        #expect(index.search(IndexQuery("mấy tuổi được cưới vợ"), top: 1).first?.id == "a")
    }

    private func concepts(in text: String) -> [Concepts.Match] {
        Concepts.vietnamese.matches(in: Syllables.split(Composition.compose(text)))
    }
}
