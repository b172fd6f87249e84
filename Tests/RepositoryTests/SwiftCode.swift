/// Swift text with comments, string literals and raw identifiers blanked, line for line.
///
/// What is left holds no brace, quote or keyword that is not code, so that rules about code can
/// look for plain words. The bytes keep their places.
struct SwiftCode: Sendable {
    /// UTF-8, as long as the text was.
    private(set) var bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var place = 0
        while place < bytes.count { place = skipToken(at: place) }
    }

    /// The code by lines.
    var lines: [String] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The 1-based line of `place`.
    func line(of place: Int) -> Int {
        bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
    }

    /// The words of the code with their places: letters, digits and `_`.
    var words: [(word: String, place: Int)] {
        var words: [(String, Int)] = []
        var start: Int?
        for place in 0...bytes.count {
            let isWord = place < bytes.count && Self.isWord(bytes[place])
            if isWord, start == nil { start = place }
            guard !isWord, let begun = start else { continue }
            words.append((String(decoding: bytes[begun..<place], as: UTF8.self), begun))
            start = nil
        }
        return words
    }

    static func isWord(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    /// The byte at `place`, or a space beyond the end.
    func byte(_ place: Int) -> UInt8 {
        bytes.indices.contains(place) ? bytes[place] : UInt8(ascii: " ")
    }

    /// Blanks what begins at `place` if it is no code; gives where the next token begins.
    private mutating func skipToken(at place: Int) -> Int {
        if starts("//", at: place) { return blank(from: place, to: endOfLine(place)) }
        if starts("/*", at: place) { return blank(from: place, to: endOfComment(place)) }
        if byte(place) == UInt8(ascii: "`") { return blankRawIdentifier(place) }
        guard let opening = Opening(bytes, at: place) else { return place + 1 }
        return blank(from: place, to: endOfString(opening, from: place + opening.length))
    }

    private func starts(_ text: StaticString, at place: Int) -> Bool {
        place + text.utf8CodeUnitCount <= bytes.count
            && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
    }

    private mutating func blank(from start: Int, to end: Int) -> Int {
        for place in start..<min(end, bytes.count) where bytes[place] != UInt8(ascii: "\n") {
            bytes[place] = UInt8(ascii: " ")
        }
        return end
    }

    private func endOfLine(_ place: Int) -> Int {
        bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }

    private func endOfComment(_ start: Int) -> Int {
        var depth = 0
        var place = start
        while place < bytes.count {
            if starts("/*", at: place) {
                depth += 1
                place += 2
            } else if starts("*/", at: place) {
                depth -= 1
                place += 2
                if depth == 0 { return place }
            } else {
                place += 1
            }
        }
        return place
    }

    /// Puts a plain word in the place of what stands between backticks.
    private mutating func blankRawIdentifier(_ start: Int) -> Int {
        let rest = bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "\n") }
        guard let end = rest.firstIndex(of: UInt8(ascii: "`")) else { return start + 1 }
        for place in (start + 1)..<end where !Self.isWord(bytes[place]) {
            bytes[place] = UInt8(ascii: "_")
        }
        return end + 1
    }

    /// Where the literal ends that `opening` began, interpolations and all.
    private func endOfString(_ opening: Opening, from start: Int) -> Int {
        var place = start
        while place < bytes.count {
            if opening.closes(bytes, at: place) { return place + opening.length }
            if opening.interpolates(bytes, at: place) {
                place = endOfInterpolation(from: place + opening.hashes + 2)
            } else if opening.hashes == 0, byte(place) == UInt8(ascii: "\\") {
                place += 2
            } else {
                place += 1
            }
        }
        return place
    }

    private func endOfInterpolation(from start: Int) -> Int {
        var depth = 1
        var place = start
        while place < bytes.count, depth > 0 {
            if let opening = Opening(bytes, at: place) {
                place = endOfString(opening, from: place + opening.length)
                continue
            }
            depth += byte(place) == UInt8(ascii: "(") ? 1 : 0
            depth -= byte(place) == UInt8(ascii: ")") ? 1 : 0
            place += 1
        }
        return place
    }
}

/// How a string literal began: with how many `#`, and one quote or three.
private struct Opening {
    let hashes: Int
    let length: Int
    private let closing: [UInt8]
    private let escape: [UInt8]

    init?(_ bytes: [UInt8], at place: Int) {
        let hashes = bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count
        let found = bytes[(place + hashes)...].prefix { $0 == UInt8(ascii: "\"") }.count
        guard found > 0 else { return nil }
        let quotes = found >= 3 ? 3 : 1
        let signs = [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
        self.hashes = hashes
        length = hashes + quotes
        closing = [UInt8](repeating: UInt8(ascii: "\""), count: quotes) + signs
        escape = [UInt8(ascii: "\\")] + signs + [UInt8(ascii: "(")]
    }

    func closes(_ bytes: [UInt8], at place: Int) -> Bool {
        bytes[place...].starts(with: closing)
    }

    func interpolates(_ bytes: [UInt8], at place: Int) -> Bool {
        bytes[place...].starts(with: escape)
    }
}
