import FoundationEssentials
import Testing
import Wire

struct JSONTextTests {
    @Test(arguments: 0..<0x80 as Range<UInt8>)
    func `every ASCII character survives in a value and in a name`(byte: UInt8) throws {
        let text = "a\(Character(Unicode.Scalar(byte)))b"
        let bytes = JSONValue.object([text: .string(text)]).encoded()
        #expect(bytes.allSatisfy { $0 >= 0x20 })
        let read = try JSONDecoder().decode([String: String].self, from: Data(bytes))
        #expect(read == [text: text])
        #expect(try JSONValue(parsing: bytes) == .object([text: .string(text)]))
    }

    @Test func `every letter of Vietnamese survives, composed and decomposed`() throws {
        var letters = String.UnicodeScalarView()
        for range in [0x00C0...0x01B0, 0x0300...0x0323, 0x1EA0...0x1EF9] {
            letters.append(contentsOf: range.compactMap { Unicode.Scalar($0) })
        }
        let text = String(letters) + "a\u{302}\u{323} 😀 \u{2028}\u{FFFF}\u{10FFFF}"
        let bytes = JSONValue.string(text).encoded()
        // Nothing of it needs an escape.
        #expect(bytes == [UInt8(ascii: "\"")] + Array(text.utf8) + [UInt8(ascii: "\"")])
        let read = try #require(JSONValue(parsing: bytes).string)
        #expect(Array(read.utf8) == Array(text.utf8))
    }

    @Test(
        arguments: [
            (0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (0.25, "0.25"), (0.1, "0.1"),
            (1.25, "1.25"), (0.000001, "0.000001"), (0.0000004, "0"), (-0.0000004, "0"),
            (0.0000005, "0.000001"), (0.9999996, "1"), (0.123456789, "0.123457"),
            (-2.000001, "-2.000001"), (1.00001, "1.00001"), (12_345.6, "12345.6"),
            (999_999_999.999999, "999999999.999999"), (1e9, "1000000000.0"), (1e20, "1e+20"),
            (.nan, "null"), (.infinity, "null"), (-.infinity, "null"),
        ] as [(Double, String)]
    )
    func `a fraction has six places at most`(value: Double, text: String) {
        #expect(written { $0.fraction(value) } == text)
    }

    @Test func `a fraction reads as its value, rounded`() throws {
        for step in stride(from: -2_000_000, through: 2_000_000, by: 1_237) {
            let value = Double(step) / 1_000_000
            #expect(Double(written { $0.fraction(value + 2e-7) }) == value)
        }
    }

    @Test(
        arguments: [
            (0.1, "0.1"), (1e20, "1e+20"), (.leastNonzeroMagnitude, "5e-324"), (-1.5, "-1.5"),
            (.nan, "null"),
            (-.infinity, "null"),
        ] as [(Double, String)]
    )
    func `a number is written so that it reads as itself`(value: Double, text: String) {
        #expect(written { $0.number(value) } == text)
    }

    @Test(arguments: [0, 7, -7, .max, .min])
    func `whole numbers of any size`(value: Int) {
        #expect(written { $0.integer(value) } == "\(value)")
    }

    @Test func `commas stand between members and elements, and nowhere else`() {
        let text = written { json in
            json.object { json in
                json.name("empty")
                json.object { _ in }
                json.member("none", [String]())
                json.member("list", ["a", "b"])
                json.name("mixed")
                json.array(0..<2) { json, number in
                    json.array([number]) { $0.integer($1) }
                }
                json.optional("absent", nil)
                json.optional("there", "x")
                json.member("yes", true)
                json.name("nothing")
                json.null()
                json.name("a\"b")
                json.bool(false)
            }
        }
        #expect(
            text == #"{"empty":{},"none":[],"list":["a","b"],"mixed":[[0],[1]],"there":"x","#
                + #""yes":true,"nothing":null,"a\"b":false}"#
        )
    }

    private func written(_ write: (inout JSONText) -> Void) -> String {
        var json = JSONText()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
