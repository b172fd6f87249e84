import SparseIndex
import Testing
import VietnameseText

struct SparseIndexTests {
    @Test(arguments: [
        ("vượt đèn đỏ phạt nhiêu tiền", "den-do"),
        ("cho em hỏi uống bia chạy xe thì sao ạ", "nong-do-con"),
        ("làm giấy khai sinh cho bé", "khai-sinh"),
        ("bhyt cho trẻ", "the-bao-hiem"),
        ("bị sốt xuất huyết khi nào đi viện", "sot-xuat-huyet"),
        ("miễn học phí", "hoc-phi"),
    ])
    func `ranks the text that a question is about first`(question: String, id: String) {
        let accented = SmallCorpus.index.search(IndexQuery(question), top: 3)
        let folded = SmallCorpus.index.search(IndexQuery(Folding.fold(question)), top: 3)
        #expect(accented.first?.id == id)
        #expect(folded.first?.id == id)
    }

    @Test(arguments: [
        ("vuojt den do", "den-do"), ("sot xaut huyet", "sot-xuat-huyet"),
        ("khia sinh cho con", "khai-sinh"), ("nồng đọ cồnn", "nong-do-con"),
        ("học phis trường công laapj", "hoc-phi"),
    ])
    func `reads a mistyped syllable as its neighbour`(question: String, id: String) {
        #expect(SmallCorpus.index.search(IndexQuery(question), top: 1).first?.id == id)
    }

    @Test func `weighs a match in the heading above one in the body`() {
        let index = SparseIndex([
            IndexedText(id: "body", heading: "Hộ chiếu", body: "Lệ phí thị thực"),
            IndexedText(id: "heading", heading: "Thị thực", body: "Lệ phí hộ chiếu"),
        ])
        #expect(index.search(IndexQuery("thị thực"), top: 2).map(\.id) == ["heading", "body"])
    }

    @Test func `tells accents apart when the question has them`() {
        let index = SparseIndex([
            IndexedText(id: "thi", heading: "", body: "lịch thi tốt nghiệp phổ thông"),
            IndexedText(id: "thị", heading: "", body: "lịch thị trấn tốt nghiệp phổ thông"),
        ])
        #expect(index.search(IndexQuery("đường thị trấn"), top: 1).first?.id == "thị")
    }

    @Test func `lets the context decide between texts that match a part alike`() {
        let index = SparseIndex([
            IndexedText(id: "a", heading: "Khai sinh", body: "Nộp hồ sơ ở xã."),
            IndexedText(id: "b", heading: "Tai nạn lao động", body: "Nộp hồ sơ ở công ty."),
        ])
        let query = IndexQuery("nộp hồ sơ ở đâu", context: "bị tai nạn lao động")
        #expect(index.search(query, top: 1).first?.id == "b")
    }

    @Test func `covers all of a question made of the text's own words and none of another`() throws
    {
        let index = SmallCorpus.index
        let own = try #require(index.search(IndexQuery("xe máy vượt đèn đỏ"), top: 1).first)
        #expect(own.coverage > 0.99)
        #expect(own.accentedCoverage > 0.99)
        #expect(own.pairCoverage > 0.99)
        let other = index.search(IndexQuery("nấu phở bò tái ngon nhất"), top: 1)
        #expect(other.allSatisfy { $0.coverage < 0.4 })
    }

    @Test func `counts other accents less in the accented coverage`() throws {
        let hit = try #require(
            SmallCorpus.index.search(IndexQuery("vướt đến đó"), top: 1).first
        )
        #expect(hit.accentedCoverage < hit.coverage)
    }

    @Test func `names the syllables that no text holds`() {
        let query = IndexQuery("vượt đèn đỏ ở Zanzibar")
        #expect(SmallCorpus.index.unknownTerms(in: query) == ["zanzibar"])
    }

    @Test func `gives rarer terms the larger idf and unknown ones the largest`() {
        let index = SmallCorpus.index
        #expect(index.idf(folded: "huyet") > index.idf(folded: "phat"))
        #expect(index.idf(folded: "zanzibar") > index.idf(folded: "huyet"))
        #expect(index.idf(folded: "den do") > 0)
        #expect(index.idf(folded: "") == index.idf(folded: "zanzibar"))
    }

    @Test func `keeps the order of the texts where scores are equal`() {
        let texts = (0..<5).map { IndexedText(id: "\($0)", heading: "", body: "giống nhau") }
        let ids = SparseIndex(texts).search(IndexQuery("giống nhau"), top: 3).map(\.id)
        #expect(ids == ["0", "1", "2"])
    }

    @Test func `says nothing on an empty index or an empty query`() {
        #expect(SparseIndex([]).search(IndexQuery("khai sinh"), top: 5).isEmpty)
        #expect(SparseIndex([]).count == 0)
        #expect(SmallCorpus.index.search(IndexQuery(""), top: 5).isEmpty)
        #expect(SmallCorpus.index.search(IndexQuery("khai sinh"), top: 0).isEmpty)
        #expect(SmallCorpus.index.search(IndexQuery(parts: []), top: 5).isEmpty)
    }

    @Test func `ranks within bounds whatever it is asked`() {
        var generator = SeededGenerator(seed: 20_261_121)
        let alphabet = Array("aăâeêoôơuưyđ dkhnpt\u{300}\u{301}\u{323} 09.,-?\n😀👨‍👩‍👧\u{0}\u{FEFF}中ß")
        for _ in 0..<300 {
            let length = Int.random(in: 0...60, using: &generator)
            let text = String(
                (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "a" }
            )
            let hits = SmallCorpus.index.search(IndexQuery(text, context: text), top: 4)
            #expect(hits.count <= 4)
            #expect(hits.allSatisfy { (0...1.000_001).contains($0.coverage) && $0.score > 0 })
            let index = SparseIndex([IndexedText(id: text, heading: text, body: text)])
            #expect(index.search(IndexQuery(text), top: 2).count <= 1)
        }
    }

    @Test func `reads only the beginning of a very long query`() {
        let long = String(repeating: "ngày mai trời lại sáng ", count: 5000) + "sốt xuất huyết"
        let hits = SmallCorpus.index.search(IndexQuery(long), top: 6)
        #expect(!hits.contains { $0.id == "sot-xuat-huyet" && $0.coverage > 0.5 })
    }
}
