/// Reads JSON (RFC 8259) from bytes, one value after the other, without an intermediate tree.
///
/// Own code because every question passes here several times: Foundation's decoder takes fifty
/// times as long. Strict: valid UTF-8, no member twice of those that are read, nothing after the
/// value, a bounded depth.
package struct JSONScanner {
    /// Objects and arrays within each other beyond this depth are refused.
    package static let depthLimit = 64

    /// As many members as most objects have at most.
    private static let usualMembers = 12

    let bytes: [UInt8]
    private(set) var place = 0
    private var depth = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether the next value is `null`, which is then passed.
    package mutating func null() throws(JSONSyntaxError) -> Bool {
        guard try peek() == UInt8(ascii: "n") else { return false }
        try literal("null")
        return true
    }

    package mutating func bool() throws(JSONSyntaxError) -> Bool {
        let isTrue = try peek() == UInt8(ascii: "t")
        try literal(isTrue ? "true" : "false")
        return isTrue
    }

    /// Hands over each member's name; `member` must read or ``skip()`` its value.
    package mutating func object(
        _ member: (String, inout JSONScanner) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        try open(UInt8(ascii: "{"))
        if try close(UInt8(ascii: "}")) { return }
        repeat {
            let name = try string()
            try expect(UInt8(ascii: ":"))
            try member(name, &self)
        } while try continues(until: UInt8(ascii: "}"))
    }

    /// Hands over the members that `Name` knows and skips the others; gives those that were there.
    ///
    /// A known member that stands twice is refused: readers differ on which of them counts.
    package mutating func object<Name: RawRepresentable<String> & Equatable>(
        of names: Name.Type,
        _ member: (Name, inout JSONScanner) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) -> [Name] {
        var seen: [Name] = []
        seen.reserveCapacity(Self.usualMembers)
        try object { name, scanner throws(JSONSyntaxError) in
            guard let name = Name(rawValue: name) else { return try scanner.skip() }
            guard !seen.contains(name) else {
                throw scanner.fault("the member \(name.rawValue) stands twice")
            }
            seen.append(name)
            try member(name, &scanner)
        }
        return seen
    }

    /// Calls `element` before each element, which it must read or ``skip()``.
    package mutating func array(
        _ element: (inout JSONScanner) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        try open(UInt8(ascii: "["))
        if try close(UInt8(ascii: "]")) { return }
        repeat {
            try element(&self)
        } while try continues(until: UInt8(ascii: "]"))
    }

    /// Passes over the next value, checking it all the same.
    package mutating func skip() throws(JSONSyntaxError) {
        switch try peek() {
        case UInt8(ascii: "{"):
            try object { _, scanner throws(JSONSyntaxError) in try scanner.skip() }
        case UInt8(ascii: "["): try array { scanner throws(JSONSyntaxError) in try scanner.skip() }
        case UInt8(ascii: "\""): try skipString()
        default: _ = try value()
        }
    }

    /// Throws unless only white space is left.
    package mutating func end() throws(JSONSyntaxError) {
        passSpace()
        guard place == bytes.count else { throw fault("something follows the value") }
    }

    /// The first byte of the next value.
    mutating func peek() throws(JSONSyntaxError) -> UInt8 {
        passSpace()
        guard place < bytes.count else { throw fault("it ends too early") }
        return bytes[place]
    }

    func fault(_ what: String) -> JSONSyntaxError {
        JSONSyntaxError(what: what, offset: place)
    }

    mutating func advance(to next: Int) {
        place = next
    }

    private mutating func literal(_ word: StaticString) throws(JSONSyntaxError) {
        let end = place + word.utf8CodeUnitCount
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard end <= bytes.count, bytes[place..<end].elementsEqual(expected) else {
            throw fault("this is no value")
        }
        place = end
    }

    private mutating func open(_ bracket: UInt8) throws(JSONSyntaxError) {
        guard depth < Self.depthLimit else { throw fault("it is nested too deeply") }
        try expect(bracket)
        depth += 1
    }

    /// Whether the closing bracket follows, which is then passed.
    private mutating func close(_ bracket: UInt8) throws(JSONSyntaxError) -> Bool {
        guard try peek() == bracket else { return false }
        place += 1
        depth -= 1
        return true
    }

    /// Passes a comma, or the closing bracket, and tells which.
    private mutating func continues(until bracket: UInt8) throws(JSONSyntaxError) -> Bool {
        if try close(bracket) { return false }
        try expect(UInt8(ascii: ","))
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(JSONSyntaxError) {
        guard try peek() == byte else {
            throw fault("\(Character(Unicode.Scalar(byte))) is missing")
        }
        place += 1
    }

    private mutating func passSpace() {
        while place < bytes.count {
            switch bytes[place] {
            case 32, 10, 13, 9: place += 1
            default: return
            }
        }
    }
}

/// Why bytes are not JSON, and where.
package struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    package let what: String
    /// The byte at which reading stopped, from 0.
    package let offset: Int

    package var description: String { "\(what), at byte \(offset)" }
}
