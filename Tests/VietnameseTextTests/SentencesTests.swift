import Testing
import VietnameseText

struct SentencesTests {
    @Test(arguments: [
        ("Một câu. Hai câu! Ba câu?", ["Một câu.", "Hai câu!", "Ba câu?"]),
        ("Điều 7. Mức phạt tiền. Phạt nặng.", ["Điều 7. Mức phạt tiền.", "Phạt nặng."]),
        ("Xem khoản 2 Điều 7. Mức phạt khác.", ["Xem khoản 2 Điều 7.", "Mức phạt khác."]),
        ("Tại TP. Huế có ThS. Lan. Xong.", ["Tại TP. Huế có ThS. Lan.", "Xong."]),
        ("Giấy tờ, ảnh v.v. nộp một lần. Hết.", ["Giấy tờ, ảnh v.v. nộp một lần.", "Hết."]),
        ("Gồm ảnh v.v. Nộp tại xã.", ["Gồm ảnh v.v.", "Nộp tại xã."]),
        ("Phạt 4.000.000 đồng, tăng 1.5 lần.", ["Phạt 4.000.000 đồng, tăng 1.5 lần."]),
        ("Hồ sơ gồm:\n- Tờ khai\n- Ảnh thẻ", ["Hồ sơ gồm:", "Tờ khai", "Ảnh thẻ"]),
        ("1. Nộp hồ sơ.\n2. Nhận giấy.", ["1. Nộp hồ sơ.", "2. Nhận giấy."]),
        ("một dòng bị\nngắt giữa chừng.", ["một dòng bị\nngắt giữa chừng."]),
        ("# Đầu đề\nthân bài.", ["# Đầu đề", "thân bài."]),
        ("Ông nói: \"Được.\" Rồi đi.", ["Ông nói: \"Được.\"", "Rồi đi."]),
        ("Chờ… rồi đi. Hết...", ["Chờ… rồi đi.", "Hết..."]),
        (" \n ", []),
    ])
    func `finds where sentences end`(input: String, expected: [String]) {
        #expect(Sentences.split(input).map(\.text) == expected)
    }

    @Test func `ranges are ordered and slice back`() {
        for text in SampleText.fuzz(count: 500).map(Composition.compose) {
            var end = 0
            for span in Sentences.split(text) {
                #expect(span.range.lowerBound >= end)
                end = span.range.upperBound
                #expect(SampleText.slice(text, span.range) == span.text)
            }
        }
    }

    @Test func `no letter is lost`() {
        for text in SampleText.fuzz(count: 300).map(Composition.compose) {
            let kept = Sentences.split(text).flatMap { Syllables.split($0.text) }.map(\.text)
                .joined()
            #expect(kept == Syllables.split(text).map(\.text).joined())
        }
    }
}
