import Testing
import VietnameseText

struct CompositionTests {
    @Test(arguments: [
        ("a\u{0323}\u{0302}", "\u{1EAD}"),
        ("a\u{0302}\u{0323}", "\u{1EAD}"),
        ("\u{00E2}\u{0323}", "\u{1EAD}"),
        ("\u{1EA1}\u{0302}", "\u{1EAD}"),
        ("U\u{031B}\u{0301}", "\u{1EE8}"),
        ("e\u{0341}", "\u{00E9}"),
        ("n\u{0303}", "n\u{0303}"),
        ("a\u{0308}\u{0301}", "a\u{0308}\u{0301}"),
        ("đ", "đ"),
    ])
    func `puts each Vietnamese letter into one scalar`(input: String, expected: String) {
        #expect(Array(Composition.compose(input).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: [
        ("thu\u{00AD}ế\u{200B}\u{FEFF}", "thuế"),
        ("a\u{200B}\u{0301}", "á"),
        ("một\thai\u{00A0}ba", "một hai ba"),
        ("một\r\nhai\rba\u{2028}bốn", "một\nhai\nba\nbốn"),
        ("x\u{0000}y", "x y"),
        ("東京 ไทย", "東京 ไทย"),
    ])
    func `cleans invisible and control characters`(input: String, expected: String) {
        #expect(Composition.compose(input) == expected)
    }

    @Test func `composing twice changes nothing`() {
        for text in SampleText.fuzz(count: 400) {
            let once = Composition.compose(text)
            #expect(Array(Composition.compose(once).unicodeScalars) == Array(once.unicodeScalars))
        }
    }
}
