import Testing
import VietnameseText

struct ComposingTextTests {
    @Test(arguments: [
        (["Tie\u{0302}", "\u{0301}ng"], "Tiếng"), (["Vie", "\u{0323}\u{0302}t"], "Việt"),
        (["a\r", "\nb"], "a\nb"), (["a\r", "b"], "a\nb"), (["\u{200B}", "a"], "a"),
        (["a\u{200B}", "\u{0301}"], "á"), (["x", "\u{0301}"], "x\u{0301}"),
        (["", "", "a", ""], "a"),
        (["ho\u{031B}\u{0300}i", " "], "hời "), (["한", "국 😀"], "한국 😀"),
    ])
    func `a mark finds its letter in the piece before`(pieces: [String], text: String) {
        var composing = ComposingText()
        let composed = pieces.map { composing.add($0) }.joined() + composing.finish()
        #expect(Array(composed.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `holds back no more than one letter`() {
        var composing = ComposingText()
        #expect(composing.add("Hà Nội") == "Hà Nộ")
        #expect(composing.add(".") == "i.")
        #expect(composing.add(" Hue\u{0302}") == " Hu")
        #expect(composing.add("\u{0301}") == "")
        #expect(composing.finish() == "ế")
    }

    @Test func `pieces add up to the composed whole, wherever it is cut`() {
        let scalars = Array(
            "aăeêơuưyidđAÊ \n\r.\u{300}\u{301}\u{302}\u{306}\u{31B}\u{323}\u{200B}\u{AD}한😀"
                .unicodeScalars
        )
        var state: UInt64 = 7
        func below(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<3_000 {
            let text = (0..<below(30)).map { _ in scalars[below(scalars.count)] }
            var composing = ComposingText()
            var (rest, composed) = (text[...], "")
            while !rest.isEmpty {
                let piece = rest.prefix(1 + below(5))
                rest = rest.dropFirst(piece.count)
                composed += composing.add(string(piece))
            }
            composed += composing.finish()
            let whole = Composition.compose(string(text[...]))
            #expect(Array(composed.unicodeScalars) == Array(whole.unicodeScalars))
        }
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
