import Testing
import VietnameseText

struct SyllablesTests {
    @Test(arguments: [
        ("Nghị định 168/2024/NĐ-CP", ["nghị", "định", "168", "2024", "nđ", "cp"]),
        ("phạt 4.000.000 đồng", ["phạt", "4000000", "đồng"]),
        ("lãi 1,5%/tháng", ["lãi", "1,5", "tháng"]),
        ("ngày 12.05.2024", ["ngày", "12", "05", "2024"]),
        ("5tr rưỡi", ["5", "tr", "rưỡi"]),
        ("Điều 7.", ["điều", "7"]),
        ("  ?!… ", []),
        ("", []),
    ])
    func `splits letters and numbers`(input: String, expected: [String]) {
        #expect(Syllables.split(input).map(\.text) == expected)
    }

    @Test(arguments: [
        ("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuý", "thúy"), ("HOÁ", "hóa"), ("quý", "quý"),
        ("quà", "quà"), ("hoàn", "hoàn"), ("giá", "giá"), ("thuở", "thuở"), ("huế", "huế"),
    ])
    func `puts the tone in its old-style place`(input: String, expected: String) {
        #expect(Syllables.split(input).map(\.text) == [expected])
    }

    @Test func `keeps the folded form beside the text`() {
        #expect(Syllables.split("Đất đai").map(\.folded) == ["dat", "dai"])
    }

    @Test(arguments: [
        "", " ?! ", "Nghị định 168/2024/NĐ-CP", "phạt 4.000.000 đồng, 1,5%", "12.05.2024",
        "1.2.3.4",
        "1.000", "1.000.00", "1.", ".5", "1..2", "1,2.345", "5tr rưỡi", "a1b2", "hoà khoẻ",
        "東京 ไทย",
        "e\u{0301}\u{0323}", "\u{0301}a", "1\u{0301}", "đ\u{0301}", "😀1😀", "1.đ", "9.999.999.",
        String(repeating: "nghiêng", count: 40),
    ])
    func `counts what it would find`(text: String) {
        #expect(Syllables.count(text) == Syllables.split(text).count)
    }

    @Test func `counts what it would find in any text`() {
        for text in SampleText.fuzz(count: 3_000) {
            let composed = Composition.compose(text)
            #expect(Syllables.count(composed) == Syllables.split(composed).count, "\(text)")
            #expect(Syllables.count(text) == Syllables.split(text).count, "\(text)")
        }
    }

    @Test func `each range slices back to the same syllable`() {
        for text in SampleText.fuzz(count: 500).map(Composition.compose) {
            var end = 0
            for syllable in Syllables.split(text) {
                #expect(syllable.range.lowerBound >= end)
                end = syllable.range.upperBound
                let again = Syllables.split(SampleText.slice(text, syllable.range))
                #expect(again.map(\.text) == [syllable.text])
            }
        }
    }
}
