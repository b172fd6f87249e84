/// Windows-1252: what a program takes the bytes of the old fonts for.
enum Windows1252Codes {
    static func decode(_ bytes: some Sequence<UInt8>) -> [Unicode.Scalar] {
        bytes.map { byte in
            (0x80...0x9F).contains(byte) ? punctuation[Int(byte) - 0x80] : Unicode.Scalar(byte)
        }
    }

    /// 0x80 to 0x9F; what is not assigned stays a control character.
    static let punctuation = Array(
        """
        €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\
        \u{90}‘’“”•–—˜™š›œ\u{9D}žŸ
        """.unicodeScalars
    )
}
