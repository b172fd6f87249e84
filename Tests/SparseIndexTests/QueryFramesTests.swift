import SparseIndex
import Testing
import VietnameseText

struct QueryFramesTests {
    @Test(arguments: [
        ("Cho tôi hỏi vượt đèn đỏ phạt bao nhiêu tiền", "vượt đèn đỏ phạt"),
        ("cho toi hoi vuot den do phat bao nhieu tien", "vuot den do phat"),
        ("thi tốt nghiệp thì cần gì", "thi tốt nghiệp"),
        ("thi tot nghiep", "thi tot nghiep"),
        ("thẻ căn cước là gì", "thẻ căn cước"),
    ])
    func `leaves the content of a question`(question: String, content: String) {
        let syllables = Syllables.split(Composition.compose(question))
        let marks = QueryFrames.vietnamese.marks(in: syllables)
        let kept = zip(syllables, marks).filter { !$0.1 }.map(\.0.text)
        #expect(kept.joined(separator: " ") == content)
    }
}
