import Testing
import VietnameseText

struct EnglishGlossaryTests {
    @Test(arguments: [
        (
            "What is the fine for running a red light on a motorbike?",
            "bị phạt bao nhiêu tiền vượt đèn đỏ xe máy"
        ),
        ("dengue warning signs", "sốt xuất huyết dấu hiệu"),
        ("How much is the tuition fee?", "học phí bao nhiêu"),
        ("I lost my driver's license", "mất bằng lái xe cấp lại"),
        ("Is the wage taxed at 20%?", "lương thuế 20"),
        ("How do I open a bank account?", "open tài khoản ngân hàng làm thế nào"),
    ])
    func `reads an English question in Vietnamese`(question: String, expected: String) {
        #expect(translation(of: question) == expected)
    }

    @Test(arguments: [
        ("deadline nộp thuế là ngày nào", "deadline thời hạn nộp thuế là ngày nào"),
        ("làm passport mất bao lâu", "làm passport hộ chiếu mất bao lâu"),
        ("trường có scholarship không", "trường có scholarship học bổng không"),
    ])
    func `writes unmistakable English out in a Vietnamese question`(
        question: String,
        expected: String
    ) {
        #expect(translation(of: question) == expected)
    }

    @Test(arguments: [
        "Thẻ căn cước có thời hạn bao lâu?",
        "ban an to la can bo the thao",
        "the can cuoc bi hong thi lam o dau",
        "hen phe quan co duoc di hoc the duc khong",
        "do an nay can may gio",
        "toi muon vay tien mua nha o an giang",
        "anh do may bao nhieu tuoi",
        "tai sao em be ho ve dem",
        "cho thue nha co dong thue khong",
        "no long roi phai lam sao",
        "",
        "123 4.000.000",
        "日本語 ?!",
    ])
    func `leaves Vietnamese and other languages alone`(question: String) {
        let syllables = Syllables.split(Composition.compose(question))
        #expect(EnglishGlossary.translate(syllables) == syllables)
        #expect(!EnglishGlossary.isEnglish(syllables))
    }

    @Test(arguments: [
        "Do I need a visa?", "renew passport", "How can I renew my passport in Đà Nẵng?",
        "tax refund",
        "is it allowed to marry at 17",
    ])
    func `knows a question that is mostly English`(question: String) {
        #expect(EnglishGlossary.isEnglish(Syllables.split(Composition.compose(question))))
    }

    @Test func `without question words it keeps what is asked about`() {
        let syllables = Syllables.split("How much is the tuition fee?")
        let kept = EnglishGlossary.translate(syllables, asking: false)
        #expect(kept.map(\.text) == ["học", "phí"])
    }

    @Test func `a translated word stands in the range of its phrase`() {
        let syllables = EnglishGlossary.translate(Syllables.split("lost my health insurance card"))
        #expect(syllables.map(\.text) == ["mất", "thẻ", "bảo", "hiểm", "y", "tế"])
        #expect(syllables.dropFirst().allSatisfy { (8..<29).contains($0.range.lowerBound) })
        #expect(Set(syllables.map(\.range)).count == syllables.count)
    }

    @Test func `any words give syllables within the text`() {
        let words = [
            "the", "what", "is", "fine", "can", "i", "s", "passport", "thuế", "lam", "tax", "how",
            "much", "health", "insurance", "card", "red", "light", "12", "under", "không", "ban",
        ]
        var state: UInt64 = 7
        for length in 0..<400 {
            let text = (0..<(length % 20)).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return words[Int(state >> 33) % words.count]
            }
            .joined(separator: " ")
            let syllables = Syllables.split(Composition.compose(text))
            let end = syllables.last?.range.upperBound ?? 0
            for syllable in EnglishGlossary.translate(syllables) {
                #expect(syllable.range.upperBound <= end)
                #expect(!syllable.text.isEmpty)
            }
        }
    }

    private func translation(of question: String) -> String {
        EnglishGlossary.translate(Syllables.split(Composition.compose(question)))
            .map(\.text).joined(separator: " ")
    }
}
