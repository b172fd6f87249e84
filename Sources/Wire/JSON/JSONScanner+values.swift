extension JSONScanner {
    /// The next value, whatever it is.
    package mutating func value() throws(JSONSyntaxError) -> JSONValue {
        switch try peek() {
        case UInt8(ascii: "{"): return .object(try members())
        case UInt8(ascii: "["): return .array(try elements())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try bool())
        case UInt8(ascii: "n"):
            guard try null() else { throw fault("this is no value") }
            return .null
        default: return try number()
        }
    }

    /// The next value, a number.
    package mutating func double() throws(JSONSyntaxError) -> Double {
        switch try number() {
        case .integer(let value): return Double(value)
        case .number(let value): return value
        default: throw fault("a number is missing")
        }
    }

    /// The next value, a whole number.
    package mutating func integer() throws(JSONSyntaxError) -> Int {
        guard case .integer(let value) = try number() else {
            throw fault("a whole number is missing")
        }
        return value
    }

    private mutating func members() throws(JSONSyntaxError) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        try object { name, scanner throws(JSONSyntaxError) in
            let value = try scanner.value()
            guard members.updateValue(value, forKey: name) == nil else {
                throw scanner.fault("the member \(name.prefix(40)) stands twice")
            }
        }
        return members
    }

    private mutating func elements() throws(JSONSyntaxError) -> [JSONValue] {
        var elements: [JSONValue] = []
        try array { scanner throws(JSONSyntaxError) in elements.append(try scanner.value()) }
        return elements
    }

    /// Whole where it can be: a fraction of nothing but zeros, as some languages write, is none.
    ///
    /// Beyond 2^53 a `Double` no longer tells a whole number from one that is not: what is written
    /// as a fraction stays one there.
    private mutating func number() throws(JSONSyntaxError) -> JSONValue {
        _ = try peek()
        let start = place
        let isWhole = try passNumber()
        if isWhole, let value = shortInteger(start..<place) { return .integer(value) }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let value = Int(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else {
            throw fault("this number is too large")
        }
        guard value.magnitude < 0x1p53, let whole = Int(exactly: value) else {
            return .number(value)
        }
        return .integer(whole)
    }

    /// The whole number that the digits in `range` write, of which a small one has at most eighteen.
    private func shortInteger(_ range: Range<Int>) -> Int? {
        guard range.count <= 18 else { return nil }
        let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
        let magnitude = bytes[range].dropFirst(isNegative ? 1 : 0)
            .reduce(0) { $0 * 10 + Int($1 - 48) }
        return isNegative ? -magnitude : magnitude
    }

    /// Passes a number by the grammar of RFC 8259; tells whether it is written as a whole one.
    private mutating func passNumber() throws(JSONSyntaxError) -> Bool {
        if current == UInt8(ascii: "-") { advance(to: place + 1) }
        if current == UInt8(ascii: "0") {
            advance(to: place + 1)
        } else {
            try passDigits()
        }
        var isWhole = true
        if current == UInt8(ascii: ".") {
            isWhole = false
            advance(to: place + 1)
            try passDigits()
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            isWhole = false
            advance(to: place + 1)
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") {
                advance(to: place + 1)
            }
            try passDigits()
        }
        return isWhole
    }

    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func passDigits() throws(JSONSyntaxError) {
        let start = place
        while let byte = current, (48...57).contains(byte) { advance(to: place + 1) }
        guard place > start else { throw fault("this is no value") }
    }
}

extension JSONValue {
    /// The one JSON value that `bytes` hold.
    package init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        var scanner = JSONScanner(bytes)
        self = try scanner.value()
        try scanner.end()
    }
}
