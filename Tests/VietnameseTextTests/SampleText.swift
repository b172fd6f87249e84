/// Texts for property tests, the same in every run.
enum SampleText {
    private static let pool: [Unicode.Scalar] = Array(
        """
        aăâeêioôơuưyđAĐƠ bcghnqt 0123456789 .,;:?!-–…()"/%\n\t\u{0301}\u{0323}\u{0302}\u{031B}\
        \u{200B}\u{00AD}ếặữỵ東ไ😀éñßİ và rồi gì đâu
        """.unicodeScalars
    )

    static func fuzz(count: Int) -> [String] {
        var state: UInt64 = 88_172_645_463_325_252
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        return (0..<count).map { _ in
            var view = String.UnicodeScalarView()
            for _ in 0..<next(60) { view.append(pool[next(pool.count)]) }
            return String(view)
        }
    }

    static func slice(_ text: String, _ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: Array(text.unicodeScalars)[range])
        return String(view)
    }
}
