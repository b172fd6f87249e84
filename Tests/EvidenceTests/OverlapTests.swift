import Evidence
import Testing

struct OverlapTests {
    private let sentence = "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng."

    @Test(arguments: [
        "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 4000000 đồng",
        "Người đi xe máy mà vượt đèn đỏ bị phạt tiền từ 4.000.000 đồng.",
    ])
    func `sees the same statement twice`(other: String) {
        #expect(Overlap.areNearDuplicates(sentence, other))
        #expect(Overlap.areNearDuplicates(other, sentence))
    }

    @Test(arguments: [
        "Người đi xe máy vượt đèn đỏ bị phạt tiền từ 6.000.000 đồng.",
        "Người đi xe máy vượt đèn đỏ không bị phạt tiền từ 4.000.000 đồng.",
        "Trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế.",
        "",
    ])
    func `keeps apart what differs in a number, a denial or the matter`(other: String) {
        #expect(!Overlap.areNearDuplicates(sentence, other))
    }

    @Test func `likens a text to itself fully and to nothing not at all`() {
        #expect(Overlap.likeness(sentence, sentence) == 1)
        #expect(Overlap.likeness("phạt", "phạt") == 1)
        #expect(Overlap.likeness("", "") == 0)
    }
}
