/// TCVN 5712-3, of the ABC fonts, with the capitals that TCVN 5712-2 adds in the free places.
///
/// The bytes from 0x80 to 0x9F are Windows punctuation, as in the files of those fonts; TCVN 5712-1
/// has capitals there, which no Windows font showed.
enum TCVN3Codes {
    /// Reads text in which each code stands as the scalar of its number.
    static func decode(_ codes: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(codes.count)
        for code in codes {
            if let tone = tone(code), var letter = output.last.flatMap(Letter.init),
                letter.absorb(tone)
            {
                output[output.count - 1] = letter.scalar
            } else {
                output.append(scalar(code))
            }
        }
        FontCapitals.restore(in: &output)
        return output
    }

    private static func scalar(_ code: Unicode.Scalar) -> Unicode.Scalar {
        switch code.value {
        case 0xA0...0xFF: table[Int(code.value) - 0xA0]
        // What some programs make of the micro sign.
        case 0x3BC: "à"
        default: code
        }
    }

    /// The tones that stand behind their letter; elsewhere their codes are signs (m², 5°).
    private static func tone(_ code: Unicode.Scalar) -> Unicode.Scalar? {
        switch code.value {
        case 0xB0: "\u{0300}"
        case 0xB1: "\u{0309}"
        case 0xB2: "\u{0303}"
        case 0xB3: "\u{0301}"
        case 0xB4: "\u{0323}"
        default: nil
        }
    }

    private static let table = Array(
        """
        \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\
        °±²³´àảãáạẲằẳẵắẴ\
        ẮẦẨẪẤỀặầẩẫấậèỂẻẽ\
        éẹềểễếệìỉỄẾỒĩíịò\
        Ổỏõóọồổỗốộờởỡớợù\
        ỖủũúụừửữứựỳỷỹýỵỐ
        """.unicodeScalars
    )
}
