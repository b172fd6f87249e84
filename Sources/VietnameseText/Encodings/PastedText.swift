/// Unicode text into which text of an old font was pasted: its codes stand there as the letters and
/// signs of Latin-1 ("Céng hoµ x· héi", "Coäng hoøa xaõ hoäi").
///
/// Line by line, since the lines around it are often Unicode. What is Vietnamese as it stands, and
/// what no old font makes Vietnamese, stays: English, French.
enum PastedText {
    private typealias Scalars = [Unicode.Scalar]

    /// The text with those lines read, and the encoding of the font; nil where there is none.
    static func read(_ text: String) -> (text: String, encoding: TextEncoding)? {
        guard text.unicodeScalars.contains(where: isCode) else { return nil }
        let lines = split(Scalars(text.unicodeScalars))
        let tallies = lines.map { isOpen($0) ? SpellingTally($0) : nil }
        let readings = [
            PastedReading(.tcvn3, lines, tallies, TCVN3Codes.decode),
            PastedReading(.vni, lines, tallies, VNICodes.decode),
        ]
        guard let best = readings.max(by: { $0.evidence.score < $1.evidence.score }),
            best.isConvincing,
            !readings.contains(where: {
                $0.encoding != best.encoding && $0.evidence.score >= best.evidence.score
            })
        else { return nil }
        return (String(scalars: best.lines.joined()), best.encoding)
    }

    /// Lines with the ends they have, so that joined they are the text again.
    private static func split(_ text: Scalars) -> [Scalars] {
        var lines: [Scalars] = []
        var start = 0
        for place in text.indices where text[place] == "\n" || text[place] == "\r" {
            lines.append(Scalars(text[start...place]))
            start = place + 1
        }
        lines.append(Scalars(text[start...]))
        return lines
    }

    /// Whether a line has codes and no letter that only Unicode has.
    private static func isOpen(_ line: Scalars) -> Bool {
        line.contains(where: isCode) && !line.contains(where: isUnicode)
    }

    private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
        (0xA1...0xFF).contains(scalar.value)
    }

    private static func isUnicode(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value > 0xFF else { return false }
        return Letter(scalar) != nil || scalar == "đ" || scalar == "Đ"
            || Composition.isMark(scalar)
    }
}
