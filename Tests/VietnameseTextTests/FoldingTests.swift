import Testing
import VietnameseText

struct FoldingTests {
    @Test(arguments: [
        ("Đường", "duong"),
        ("THUẾ THU NHẬP CÁ NHÂN", "thue thu nhap ca nhan"),
        ("Nghị định 168/2024/NĐ-CP", "nghi dinh 168/2024/nd-cp"),
        ("ÂẤẶỞỮỴ", "aaaouy"),
        ("Ünïcode Ж", "ünïcode ж"),
        ("", ""),
    ])
    func `folds composed text`(input: String, expected: String) {
        #expect(Folding.fold(input) == expected)
    }

    @Test func `folds decomposed text to the same`() {
        #expect(Folding.fold("thue\u{0302}\u{0301} đa\u{0302}\u{0301}t") == "thue dat")
    }

    @Test func `folding is blind to composition`() {
        for text in SampleText.fuzz(count: 300) {
            let composed = Composition.compose(text)
            #expect(Folding.fold(composed) == Folding.fold(Composition.compose(composed)))
        }
    }
}
