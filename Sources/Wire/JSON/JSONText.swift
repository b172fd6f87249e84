/// JSON being written: bytes that only grow.
///
/// Own code for the same reason as ``JSONScanner``. Members come in the order they are written.
package struct JSONText: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {
        bytes.reserveCapacity(4_096)
    }

    package mutating func object(_ members: (inout JSONText) -> Void) {
        open(UInt8(ascii: "{"))
        members(&self)
        close(UInt8(ascii: "}"))
    }

    package mutating func array<Elements: Sequence>(
        _ elements: Elements,
        _ write: (inout JSONText, Elements.Element) -> Void
    ) {
        open(UInt8(ascii: "["))
        for element in elements { write(&self, element) }
        close(UInt8(ascii: "]"))
    }

    /// The name of the member whose value is written next; it needs no escapes.
    package mutating func name(_ name: StaticString) {
        separate()
        let count = name.utf8CodeUnitCount
        grow(by: count + 3) { room in
            room[0] = UInt8(ascii: "\"")
            (room + 1).initialize(from: name.utf8Start, count: count)
            room[count + 1] = UInt8(ascii: "\"")
            room[count + 2] = UInt8(ascii: ":")
            return count + 3
        }
        needsComma = false
    }

    /// The same for a name that is not known to the program.
    package mutating func name(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func string(_ text: String) {
        separate()
        var text = text
        text.withUTF8 { text in
            guard let start = text.baseAddress, JSONBytes.plainEnd(text, from: 0) == text.count
            else { return append(escaping: text) }
            let count = text.count
            grow(by: count + 2) { room in
                room[0] = UInt8(ascii: "\"")
                (room + 1).initialize(from: start, count: count)
                room[count + 1] = UInt8(ascii: "\"")
                return count + 2
            }
        }
    }

    package mutating func integer(_ value: Int) {
        separate()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digitsOf: value.magnitude)
    }

    /// JSON has no word for what is not a number: that becomes `null`.
    package mutating func number(_ value: Double) {
        raw(value.isFinite ? value.description : "null")
    }

    /// A probability, a score or milliseconds, rounded to a millionth: more would tell nothing.
    package mutating func fraction(_ value: Double) {
        let millionths = (value * 1_000_000).rounded()
        guard millionths.magnitude < 1e15 else { return number(value) }
        let (whole, part) = UInt(millionths.magnitude).quotientAndRemainder(dividingBy: 1_000_000)
        separate()
        if millionths < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digitsOf: whole)
        guard part > 0 else { return }
        grow(by: 7) { room in
            room[0] = UInt8(ascii: ".")
            var (rest, step, count) = (part, 100_000 as UInt, 1)
            while rest > 0 {
                room[count] = 48 + UInt8(rest / step)
                (rest, step, count) = (rest % step, step / 10, count + 1)
            }
            return count
        }
    }

    package mutating func bool(_ value: Bool) {
        raw(value ? "true" : "false")
    }

    package mutating func null() {
        raw("null")
    }

    package mutating func value(_ value: some JSONWritable) {
        value.write(to: &self)
    }

    private mutating func raw(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Makes room for so many bytes at most, of which `write` fills some and tells how many.
    @inline(__always)
    private mutating func grow(by most: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
        bytes.append(addingCapacity: most) { span in
            span.withUnsafeMutableBufferPointer { buffer, count in
                if let start = buffer.baseAddress { count += write(start + count) }
            }
        }
    }

    private mutating func append(digitsOf value: UInt) {
        guard value > 9 else { return bytes.append(48 + UInt8(value)) }
        var (count, rest) = (0, value)
        while rest > 0 { (count, rest) = (count + 1, rest / 10) }
        grow(by: count) { room in
            rest = value
            for place in stride(from: count - 1, through: 0, by: -1) {
                room[place] = 48 + UInt8(rest % 10)
                rest /= 10
            }
            return count
        }
    }

    private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var place = 0
        while place < text.count {
            let end = JSONBytes.plainEnd(text, from: place)
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[place..<end]))
            if end < text.count { append(escaped: text[end]) }
            place = end + 1
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(escaped byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 10: bytes.append(UInt8(ascii: "n"))
        case 9: bytes.append(UInt8(ascii: "t"))
        case 13: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            bytes.append(UInt8(ascii: "u"))
            bytes.append(48)
            bytes.append(48)
            bytes.append(Self.digit(byte >> 4))
            bytes.append(Self.digit(byte & 15))
        default: bytes.append(byte)
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}

/// What writes itself as JSON, member by member.
package protocol JSONWritable {
    func write(to json: inout JSONText)
}

extension JSONWritable {
    /// The value as JSON.
    package func encoded() -> [UInt8] {
        var json = JSONText()
        write(to: &json)
        return json.bytes
    }
}

extension JSONText {
    package mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        string(value)
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        integer(value)
    }

    /// A ``fraction(_:)``.
    package mutating func member(_ name: StaticString, _ value: Double) {
        self.name(name)
        fraction(value)
    }

    package mutating func member(_ name: StaticString, _ value: Bool) {
        self.name(name)
        bool(value)
    }

    package mutating func member(_ name: StaticString, _ value: some JSONWritable) {
        self.name(name)
        value.write(to: &self)
    }

    package mutating func member(_ name: StaticString, _ values: [some JSONWritable]) {
        self.name(name)
        array(values) { json, value in value.write(to: &json) }
    }

    package mutating func member(_ name: StaticString, _ values: [String]) {
        self.name(name)
        array(values) { json, value in json.string(value) }
    }

    /// A member that is left out where there is nothing to say.
    package mutating func optional(_ name: StaticString, _ value: String?) {
        if let value { member(name, value) }
    }
}
