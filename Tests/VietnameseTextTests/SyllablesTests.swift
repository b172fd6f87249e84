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
