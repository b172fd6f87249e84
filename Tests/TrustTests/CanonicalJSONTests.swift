import Testing
import Trust
import Wire

struct CanonicalJSONTests {
    @Test(arguments: [
        (#" { "b" : 1 , "a" : [ true , null ] } "#, #"{"a":[true,null],"b":1}"#),
        (#"{"a":"\u00e9\/\u001F\b\t\n\f\r\"\\"}"#, #"{"a":"é/\u001f\b\t\n\f\r\"\\"}"#),
        (#"["\ud83d\ude00","đ"]"#, #"["😀","đ"]"#),
        ("-9007199254740991", "-9007199254740991"),
        ("[[],{}]", "[[],{}]"),
    ])
    func `writes one spelling`(text: String, canonical: String) throws {
        let value = try CanonicalJSON.parse(Array(text.utf8))
        #expect(try CanonicalJSON.bytes(value) == Array(canonical.utf8))
    }

    @Test func `sorts members by their UTF-16 units, as RFC 8785 §3.2.3 does`() throws {
        let text = #"{"€":1,"\r":2,"\ufb33":3,"1":4,"😀":5,"\u0080":6,"ö":7}"#
        let value = try CanonicalJSON.parse(Array(text.utf8))
        let expected = "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{FB33}\":3}"
        let written = try CanonicalJSON.bytes(value)
        #expect(String(decoding: written, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, "1.0", "1e3", "-0", "01", "+1", "",
        "9007199254740992", "99999999999999999999", "[1,]", #"{"a":1,}"#, "[1", #"{"a""#, "nul",
        #""\ud800""#, #""\ud800\u0041""#, #""\udc00""#, #""\u12G4""#, #""\x""#, "\"\u{1}\"",
        "1 2", "\u{FEFF}1", "'a'", "NaN", "-", #""\u00"#, #"""#,
    ])
    func `refuses what has no one reading`(text: String) {
        #expect(throws: TrustError.self) { try CanonicalJSON.parse(Array(text.utf8)) }
    }

    @Test func `refuses text that is not UTF-8`() {
        #expect(throws: TrustError.self) { try CanonicalJSON.parse([0x22, 0xC3, 0x28, 0x22]) }
    }

    @Test(arguments: [(32, true), (33, false), (60_000, false)])
    func `reads nesting of 32 and no deeper`(depth: Int, isRead: Bool) {
        let text = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
        let value = try? CanonicalJSON.parse(Array(text.utf8), limit: 200_000)
        #expect((value != nil) == isRead)
    }

    @Test func `refuses a document longer than the limit`() {
        let bytes = Array("\"\(String(repeating: "a", count: 65_535))\"".utf8)
        #expect(throws: TrustError.tooLong(limit: 65_536)) { try CanonicalJSON.parse(bytes) }
    }

    @Test func `refuses to write a fraction`() {
        #expect(throws: TrustError.self) { try CanonicalJSON.bytes(.number(1.5)) }
    }

    @Test func `reads back what it writes, whatever the value`() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2_000 {
            let value = random.value(depth: 4)
            let bytes = try CanonicalJSON.bytes(value)
            #expect(try CanonicalJSON.parse(bytes) == value)
            #expect(try CanonicalJSON.bytes(CanonicalJSON.parse(bytes)) == bytes)
        }
    }

    @Test func `survives any damage to a document`() throws {
        var random = SeededRandom(seed: 11)
        for _ in 0..<2_000 {
            var bytes = try CanonicalJSON.bytes(random.value(depth: 4))
            for _ in 0..<3 where !bytes.isEmpty {
                bytes[random.below(bytes.count)] = UInt8(random.below(256))
            }
            guard let value = try? CanonicalJSON.parse(bytes) else { continue }
            #expect(try CanonicalJSON.parse(CanonicalJSON.bytes(value)) == value)
        }
    }
}
