import VietnameseText

/// Brings a stretch of a document into one clean line.
enum OneLine {
    /// Composed, with single spaces, and with Đ where its Icelandic or African twin was typed.
    static func of(_ text: some StringProtocol) -> String {
        var line = String.UnicodeScalarView()
        var owesSpace = false
        for scalar in Composition.compose(String(text)).unicodeScalars {
            if scalar.isSpace {
                owesSpace = !line.isEmpty
                continue
            }
            if owesSpace { line.append(" ") }
            owesSpace = false
            line.append(vietnamese(scalar))
        }
        return String(line)
    }

    private static func vietnamese(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{D0}", "\u{189}": "Đ"
        case "\u{F0}": "đ"
        default: scalar
        }
    }
}
