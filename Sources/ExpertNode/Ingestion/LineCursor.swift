/// Walks over a line from its start, taking what it is asked for.
struct LineCursor {
    private(set) var rest: Substring.UnicodeScalarView

    init(_ line: String) {
        rest = line[...].unicodeScalars
    }

    var next: Unicode.Scalar? { rest.first }

    /// What has not been taken, without the space before it.
    var remainder: String { String(Substring(rest.drop { $0 == " " })) }

    mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
        let taken = rest.prefix(while: belongs)
        rest = rest[taken.endIndex...]
        return String(taken)
    }

    /// The next word of letters and digits, in small letters, where it is `word`.
    mutating func skip(word: String) -> Bool {
        var ahead = self
        guard ahead.take(while: \.isWritten).lowercased() == word else { return false }
        ahead.skipSpaces()
        self = ahead
        return true
    }

    mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    mutating func skipSpaces() {
        rest = rest.drop { $0 == " " }
    }
}
