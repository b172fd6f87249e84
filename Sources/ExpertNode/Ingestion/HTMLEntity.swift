/// A character that HTML names: "&nbsp;", "&#272;", "&#x111;".
enum HTMLEntity {
    private static let longestName = 10

    /// The text that stands for the "&" at `start`, and the place behind it.
    ///
    /// What is no entity stays as it is.
    static func read(_ scalars: [Unicode.Scalar], at start: Int) -> (text: String, end: Int) {
        let begin = start + 1
        var end = begin
        while end < scalars.count, end < begin + longestName,
            scalars[end].isDigit || scalars[end].isASCIILetter || scalars[end] == "#"
        {
            end += 1
        }
        let name = String(String.UnicodeScalarView(scalars[begin..<end]))
        guard let text = name.hasPrefix("#") ? numbered(name.dropFirst()) : named[name] else {
            return ("&", begin)
        }
        let isClosed = end < scalars.count && scalars[end] == ";"
        return (text, isClosed ? end + 1 : end)
    }

    private static func numbered(_ digits: Substring) -> String? {
        let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
        guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else {
            return nil
        }
        return Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}"
    }

    private static let named = [
        "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "amp": "&", "lt": "<", "gt": ">",
        "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘",
        "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«",
        "raquo": "»", "bull": "•", "middot": "·", "deg": "°", "times": "×", "divide": "÷",
        "plusmn": "±", "le": "≤", "ge": "≥", "ne": "≠", "euro": "€", "sect": "§", "para": "¶",
        "copy": "©", "reg": "®", "trade": "™", "frac12": "½", "frac14": "¼", "frac34": "¾",
        "sup2": "²", "sup3": "³", "micro": "µ", "shy": "", "zwj": "", "zwnj": "", "rarr": "→",
        "larr": "←", "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "egrave": "è",
        "eacute": "é", "ecirc": "ê", "igrave": "ì", "iacute": "í", "ograve": "ò", "oacute": "ó",
        "ocirc": "ô", "otilde": "õ", "ugrave": "ù", "uacute": "ú", "yacute": "ý", "eth": "đ",
        "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Egrave": "È", "Eacute": "É",
        "Ecirc": "Ê", "Igrave": "Ì", "Iacute": "Í", "Ograve": "Ò", "Oacute": "Ó", "Ocirc": "Ô",
        "Otilde": "Õ", "Ugrave": "Ù", "Uacute": "Ú", "Yacute": "Ý", "ETH": "Đ", "Dstrok": "Đ",
        "dstrok": "đ", "Abreve": "Ă", "abreve": "ă", "itilde": "ĩ", "Itilde": "Ĩ",
        "utilde": "ũ", "Utilde": "Ũ",
    ]
}
