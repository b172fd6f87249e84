/// A list item of Markdown: its marker and its text.
struct MarkdownItem {
    /// The spaces before the marker.
    let indent: Int
    let marker: String
    let text: String
    /// How many lists it stands in, less one.
    let depth: Int

    init(indent: Int, marker: String, text: String, depth: Int) {
        self.indent = indent
        self.marker = marker
        self.text = text
        self.depth = depth
    }

    init?(_ line: String, indent: Int) {
        var cursor = LineCursor(line)
        var marker = ""
        if let mark = cursor.next, mark == "-" || mark == "*" || mark == "+" {
            marker = String(mark)
            _ = cursor.skip(mark)
        } else {
            marker = cursor.take(while: \.isWritten)
            guard Self.isNumber(marker), let end = cursor.next, end == "." || end == ")" else {
                return nil
            }
            _ = cursor.skip(end)
            marker += String(end)
        }
        guard cursor.next == " " else { return nil }
        cursor.skipSpaces()
        guard cursor.next != nil else { return nil }
        self.init(indent: indent, marker: marker, text: String(Substring(cursor.rest)), depth: 0)
    }

    var isNumbered: Bool { marker.unicodeScalars.count > 1 }

    /// The line as it was written.
    var written: String { "\(marker) \(text)" }

    /// "12", and as in laws "1a", "a", "đ" and "aa".
    private static func isNumber(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        let digits = scalars.prefix(while: \.isDigit)
        let letters = scalars.dropFirst(digits.count)
        if digits.isEmpty {
            return (1...2).contains(letters.count) && Set(letters).count == 1
                && letters.allSatisfy(\.isLetter)
        }
        return digits.count <= 3 && letters.count <= 1
    }
}
