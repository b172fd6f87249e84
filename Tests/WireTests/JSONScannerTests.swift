import Testing
import Wire

struct JSONScannerTests {
    @Test(
        arguments: [
            ("0", .integer(0)), ("-0", .integer(0)), ("-0.0", .integer(0)), ("7", .integer(7)),
            ("1.0", .integer(1)), ("1.50", .number(1.5)), ("1e2", .integer(100)),
            ("1E+2", .integer(100)), ("25e-1", .number(2.5)), ("-12.5", .number(-12.5)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("9223372036854775808", .number(9_223_372_036_854_775_808)),
            ("5e-324", .number(.leastNonzeroMagnitude)), ("1e-400", .integer(0)),
            ("9007199254740991.0", .integer(9_007_199_254_740_991)),
            ("9007199254740993.0", .number(9_007_199_254_740_992)),
            ("92233720368547758.7", .number(92_233_720_368_547_760)), ("1e17", .number(1e17)),
        ] as [(String, JSONValue)]
    )
    func `a number is whole where it can be`(text: String, value: JSONValue) throws {
        #expect(try parse(text) == value)
    }

    @Test(arguments: [
        ("\"\"", ""), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u0041\u00e9\u1EBF""#, "Aéế"), (#""\u0000""#, "\u{0}"),
        (#""\ud83d\ude00\uD83D\uDE00""#, "😀😀"), (#""\uffff\udbff\udfff""#, "\u{FFFF}\u{10FFFF}"),
        ("\"\u{7F}\u{2028}ặ\"", "\u{7F}\u{2028}ặ"), (#""e\u0301""#, "e\u{301}"),
    ])
    func `a string is what its escapes mean, scalar by scalar`(
        text: String,
        value: String
    ) throws {
        let read = try #require(parse(text).string)
        #expect(Array(read.utf8) == Array(value.utf8))
    }

    @Test(arguments: [
        "", " ", "nul", "nulll", "null null", "tru", "True", "NaN", "Infinity", "-", "+1", "01",
        "-01", "1.", ".5", "1.e5", "1e", "1e+", "0x10", "1_000", "1e400", "-1e400", "--1", "1a",
        "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1}", "{", "}", "{1:2}", "{\"a\"}",
        "{\"a\":}", "{\"a\":1,}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{a:1}", "{'a':1}", "{]",
        "\"", "\"a", "'a'", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u123g\"", "\"\\", "\"\\u",
        "\"\\ud800\"", "\"\\ud800a\"", "\"\\ud800\\n\"", "\"\\ud800\\u0041\"", "\"\\udc00\"",
        "\"\\ud800\\ud800\"", "\"\\ud800\\", "\"\\ud800\\u", "\"\n\"", "\"\u{0}\"", "\"\u{1F}\"",
        "\u{FEFF}1", "1\u{0}", "\u{A0}1", "// a\n1", "/**/1",
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try parse(text) }
    }

    @Test(
        arguments: [
            [0xC3], [0xC3, 0x28], [0x80], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xE1, 0xBA],
        ] as [[UInt8]]
    )
    func `bytes that are no UTF-8 are refused, behind an escape too`(bytes: [UInt8]) {
        for start in ["\"", "\"\\n"] {
            let text = Array(start.utf8) + bytes + [UInt8(ascii: "\"")]
            #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
        }
    }

    @Test func `nesting is read to its limit and refused beyond it`() throws {
        let limit = JSONScanner.depthLimit
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            func nested(_ depth: Int) -> String {
                String(repeating: open, count: depth) + (open == "[" ? "" : "1")
                    + String(repeating: close, count: depth)
            }
            _ = try parse(nested(limit))
            #expect(throws: JSONSyntaxError.self) { try parse(nested(limit + 1)) }
            #expect(throws: JSONSyntaxError.self) {
                try parse(String(repeating: open, count: 100_000))
            }
            try skip(nested(limit))
            #expect(throws: JSONSyntaxError.self) { try skip(nested(limit + 1)) }
        }
        _ = try parse("[" + String(repeating: "[[]],", count: 500) + "[]]")
    }

    @Test(arguments: [#"{"a":1,"a":1}"#, #"{"a":1,"\u0061":2}"#, #"[{"b":{"a":1,"c":2,"a":3}}]"#])
    func `a member that stands twice is refused`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try parse(text) }
    }

    @Test func `known members are handed over, others passed, and twice none`() throws {
        var scanner = JSONScanner(Array(#" {"x":[{}],"b":1,"a":"c","x":2} "#.utf8))
        var values: [JSONValue] = []
        let seen = try scanner.object(of: Letter.self) { _, scanner throws(JSONSyntaxError) in
            values.append(try scanner.value())
        }
        try scanner.end()
        #expect(seen == [.b, .a])
        #expect(values == [.integer(1), .string("c")])
        var twice = JSONScanner(Array(#"{"a":1,"b":2,"a":1}"#.utf8))
        #expect(throws: JSONSyntaxError.self) {
            _ = try twice.object(of: Letter.self) { _, scanner throws(JSONSyntaxError) in
                try scanner.skip()
            }
        }
    }

    @Test(arguments: [("[1,x]", 3), ("{\"a\":1", 6), ("  ", 2), ("1 1", 2)])
    func `a complaint says where`(text: String, offset: Int) throws {
        let fault = try #require(throws: JSONSyntaxError.self) { try parse(text) }
        #expect(fault.offset == offset)
        #expect(fault.description.contains("\(offset)"))
    }

    @Test(arguments: ["5", "\"5\"", "null", "[true]", "{}"])
    func `a value of another type is refused`(text: String) {
        let bytes = Array(text.utf8)
        let isNumber = text == "5"
        #expect(read(bytes) { try $0.double() } == (isNumber ? 5 : nil))
        #expect(read(bytes) { try $0.integer() } == (isNumber ? 5 : nil))
        #expect(read(bytes) { try $0.string() } == (text == "\"5\"" ? "5" : nil))
        #expect(read(bytes) { try $0.null() } == (text == "null"))
        #expect(read(bytes) { try $0.bool() } == nil)
        #expect((read(bytes, passArray) != nil) == (text == "[true]"))
        #expect(read(Array("2.5".utf8)) { try $0.integer() } == nil)
    }

    private enum Letter: String { case a, b }

    private func parse(_ text: String) throws -> JSONValue {
        try JSONValue(parsing: Array(text.utf8))
    }

    private func skip(_ text: String) throws {
        var scanner = JSONScanner(Array(text.utf8))
        try scanner.skip()
        try scanner.end()
    }

    private func passArray(_ scanner: inout JSONScanner) throws {
        try scanner.array { scanner throws(JSONSyntaxError) in try scanner.skip() }
    }

    private func read<Value>(
        _ bytes: [UInt8],
        _ body: (inout JSONScanner) throws -> Value
    ) -> Value? {
        var scanner = JSONScanner(bytes)
        return try? body(&scanner)
    }
}
