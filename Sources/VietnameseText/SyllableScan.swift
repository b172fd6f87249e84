/// One pass over the bytes of a composed text that finds its syllables.
///
/// Bytes instead of characters: this runs over every passage indexed and every question asked.
struct SyllableScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    /// The Unicode scalars before ``place``.
    private var scalars = 0
    private var word: WordBuffer

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ room: UnsafeMutableBufferPointer<UInt8>) {
        self.bytes = bytes
        word = WordBuffer(room)
    }

    mutating func syllables() -> [Syllable] {
        var found: [Syllable] = []
        found.reserveCapacity(bytes.count / 5 + 1)
        while place < bytes.count {
            if isDigit(place) {
                appendNumber(to: &found)
                continue
            }
            let (scalar, length) = decode()
            if scalar.isLetter {
                found.append(nextWord())
            } else {
                place += length
                scalars += 1
            }
        }
        return found
    }

    /// How many ``syllables()`` there are, without making them.
    mutating func count() -> Int {
        var found = 0
        while place < bytes.count {
            if isDigit(place) {
                found += passNumber()
                continue
            }
            let (scalar, length) = decode()
            place += length
            guard scalar.isLetter else { continue }
            found += 1
            passWord()
        }
        return found
    }

    private mutating func passWord() {
        while place < bytes.count {
            let plain = plainLetterLength
            if plain > 0 {
                place += plain
                continue
            }
            let (scalar, length) = decode()
            guard scalar.isLetter || Composition.isMark(scalar) else { return }
            place += length
        }
    }

    /// The length of the letter at ``place`` where its first bytes show that it is one; else 0.
    @inline(__always)
    private var plainLetterLength: Int {
        let first = bytes[place]
        if first < 0x80 { return (0x61...0x7A).contains(first | 0x20) ? 1 : 0 }
        // U+00C0 to U+00FF: letters, but for the signs of multiplication and division.
        if first == 0xC3 { return bytes[place + 1] & 0xDF == 0x97 ? 0 : 2 }
        // U+0100 to U+023F, and U+1E80 to U+1EFF: nothing but letters.
        if (0xC4...0xC8).contains(first) { return 2 }
        return first == 0xE1 && (bytes[place + 1] == 0xBA || bytes[place + 1] == 0xBB) ? 3 : 0
    }

    /// Passes groups of digits, and tells how many numbers ``digitGroups()`` makes of them.
    private mutating func passNumber() -> Int {
        var groups = 0
        var areThousands = true
        while true {
            let start = place
            while isDigit(place) { place += 1 }
            groups += 1
            areThousands = areThousands && (groups == 1 || place - start == 3)
            guard place < bytes.count,
                bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ","),
                isDigit(place + 1)
            else { return groups == 2 || areThousands ? 1 : groups }
            place += 1
        }
    }

    @inline(__always)
    private func isDigit(_ place: Int) -> Bool {
        place < bytes.count && (0x30...0x39).contains(bytes[place])
    }

    /// The scalar at ``place`` and its length; the bytes are those of a `String`, so they are valid.
    @inline(__always)
    private func decode() -> (Unicode.Scalar, Int) {
        let first = UInt32(bytes[place])
        if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
        let second = UInt32(bytes[place + 1] & 0x3F)
        if first < 0xE0 { return (scalar((first & 0x1F) << 6 | second), 2) }
        let third = UInt32(bytes[place + 2] & 0x3F)
        if first < 0xF0 { return (scalar((first & 0xF) << 12 | second << 6 | third), 3) }
        let fourth = UInt32(bytes[place + 3] & 0x3F)
        return (scalar((first & 7) << 18 | second << 12 | third << 6 | fourth), 4)
    }

    @inline(__always)
    private func scalar(_ value: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private mutating func nextWord() -> Syllable {
        let start = (place: place, scalars: scalars)
        word.clear()
        while place < bytes.count {
            let (scalar, length) = decode()
            if !word.append(scalar) {
                guard scalar.isLetter || Composition.isMark(scalar) else { break }
                word.giveUp()
            }
            place += length
            scalars += 1
        }
        return word.syllable(start.scalars..<scalars) ?? rareWord(start.place, start.scalars)
    }

    /// A word of another script, a very long one, or one whose tone stands in its new-style place.
    private func rareWord(_ start: Int, _ first: Int) -> Syllable {
        let typed = String(decoding: bytes[start..<place], as: UTF8.self)
        var letters: [Unicode.Scalar] = []
        for scalar in typed.unicodeScalars { scalar.appendLowercase(to: &letters) }
        TonePlacement.canonicalise(&letters)
        return Syllable(text: String(scalars: letters), range: first..<scalars)
    }

    // Numbers are ASCII, so a byte of theirs is a scalar.

    private mutating func appendNumber(to found: inout [Syllable]) {
        if let end = lonelyEnd {
            found.append(number([place..<end], separator: ""))
            scalars += end - place
            place = end
            return
        }
        let groups = digitGroups()
        let last = groups.last?.upperBound ?? place + 1
        if groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }) {
            found.append(number(groups, separator: ""))
        } else if groups.count == 2 {
            found.append(number(groups, separator: ","))
        } else {
            for group in groups { found.append(number([group], separator: "")) }
        }
        scalars += last - place
        place = last
    }

    /// Where the digits here end, if no further group is joined to them: what most numbers are.
    private var lonelyEnd: Int? {
        var end = place
        while isDigit(end) { end += 1 }
        let isJoined =
            end + 1 < bytes.count && isDigit(end + 1)
            && (bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","))
        return isJoined ? nil : end
    }

    private func number(_ groups: [Range<Int>], separator: String) -> Syllable {
        let digits =
            groups.count == 1
            ? String(decoding: bytes[groups[0]], as: UTF8.self)
            : groups.map { String(decoding: bytes[$0], as: UTF8.self) }
                .joined(separator: separator)
        let offset = scalars - place
        let lower = (groups.first?.lowerBound ?? place) + offset
        let upper = (groups.last?.upperBound ?? place) + offset
        return Syllable(text: digits, folded: digits, range: lower..<upper)
    }

    private func digitGroups() -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var lower = place
        while true {
            var end = lower
            while isDigit(end) { end += 1 }
            groups.append(lower..<end)
            guard end < bytes.count,
                bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","),
                isDigit(end + 1)
            else { return groups }
            lower = end + 1
        }
    }
}
