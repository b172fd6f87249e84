/// The keys a Telex user presses for a text, as they stand when the input method is off.
enum RawTelex {
    private static let tones = Array("fsrxj".unicodeScalars)
    private static let letters: [Unicode.Scalar: (base: String, tone: Int)] = {
        let rows = [
            ("a", "aàáảãạ"), ("aw", "ăằắẳẵặ"), ("aa", "âầấẩẫậ"), ("e", "eèéẻẽẹ"),
            ("ee", "êềếểễệ"), ("i", "iìíỉĩị"), ("o", "oòóỏõọ"), ("oo", "ôồốổỗộ"),
            ("ow", "ơờớởỡợ"), ("u", "uùúủũụ"), ("uw", "ưừứửữự"), ("y", "yỳýỷỹỵ"), ("dd", "đ"),
        ]
        var table: [Unicode.Scalar: (base: String, tone: Int)] = [:]
        for (base, row) in rows {
            for (tone, scalar) in row.unicodeScalars.enumerated() { table[scalar] = (base, tone) }
        }
        return table
    }()

    /// Takes composed text; gives lower-case keystrokes, the tone key at the end of the word.
    static func keystrokes(for text: String) -> String {
        text.lowercased().split(separator: " ").map(word).joined(separator: " ")
    }

    private static func word(_ word: Substring) -> String {
        var output = String.UnicodeScalarView()
        var tone = 0
        for scalar in word.unicodeScalars {
            if let letter = letters[scalar] {
                output.append(contentsOf: letter.base.unicodeScalars)
                if letter.tone > 0 { tone = letter.tone }
            } else {
                if tone > 0, !scalar.properties.isAlphabetic {
                    output.append(tones[tone - 1])
                    tone = 0
                }
                output.append(scalar)
            }
        }
        if tone > 0 { output.append(tones[tone - 1]) }
        return String(output)
    }
}
