/// Windows-1258: Windows-1252 with some letters replaced by Vietnamese ones and by tones, which
/// stand behind their letter.
enum Windows1258Codes {
    static func decode(_ bytes: some Sequence<UInt8>) -> [Unicode.Scalar] {
        zip(bytes, Windows1252Codes.decode(bytes)).map { replaced[$0] ?? $1 }
    }

    private static let replaced: [UInt8: Unicode.Scalar] = [
        0xC3: "Ă", 0xE3: "ă", 0xD0: "Đ", 0xF0: "đ", 0xD5: "Ơ", 0xF5: "ơ", 0xDD: "Ư", 0xFD: "ư",
        0xCC: "\u{0300}", 0xD2: "\u{0309}", 0xDE: "\u{0303}", 0xEC: "\u{0301}", 0xF2: "\u{0323}",
        0xFE: "₫",
    ]
}
