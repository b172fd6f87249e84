import FoundationEssentials
import Testing
import Wire

/// Our scanner against Foundation's decoder, which many have tried.
struct JSONParityTests {
    @Test func `documents mean what they mean to Foundation`() throws {
        var random = RandomJSON(seed: 21)
        for _ in 0..<2_000 {
            let bytes = random.document()
            let text = String(decoding: bytes, as: UTF8.self)
            let ours = try JSONValue(parsing: bytes)
            let theirs = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
            #expect(ours.encoded() == theirs.encoded(), "\(text)")
            var scanner = JSONScanner(bytes)
            try scanner.skip()
            try scanner.end()
        }
    }

    @Test func `damaged documents are refused where Foundation refuses them`() {
        var random = RandomJSON(seed: 22)
        var refused = 0
        for _ in 0..<6_000 {
            let bytes = random.damagedDocument()
            let text = String(decoding: bytes, as: UTF8.self)
            let ours = try? JSONValue(parsing: bytes)
            let theirs = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
            if ours == nil { refused += 1 }
            if Self.isStricter(bytes) { continue }
            #expect(Self.isSame(ours, theirs), "\(text)")
        }
        // Both outcomes must be common, or nothing is compared.
        #expect((1_500...5_500).contains(refused))
    }

    @Test func `what was written is read as it was`() throws {
        var random = RandomJSON(seed: 23)
        for _ in 0..<1_000 {
            let value = try JSONValue(parsing: random.document())
            #expect(try JSONValue(parsing: value.encoded()).encoded() == value.encoded())
            let theirs = try JSONDecoder().decode(JSONValue.self, from: Data(value.encoded()))
            #expect(theirs == value)
        }
    }

    /// Where we refuse what Foundation takes.
    @Test(arguments: [
        #"{"a":1,"a":2}"#, String(repeating: "[", count: 65) + String(repeating: "]", count: 65),
        "\u{FEFF}1", "[1,]", "[1, ]",
    ])
    func `we are stricter about names twice, depth, byte order marks and commas`(
        text: String
    ) throws {
        _ = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(text.utf8)) }
    }

    @Test(arguments: ["9007199254740993.0", "92233720368547758.7", "1e17"])
    func `where a fraction of that size is whole to Foundation, it stays one here`(
        text: String
    ) throws {
        let theirs = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        let ours = try JSONValue(parsing: Array(text.utf8))
        #expect(theirs.integer != nil)
        #expect(ours.integer == nil)
        #expect(Self.isSame(ours, theirs))
    }

    /// We refuse for a reason that Foundation does not have.
    private static func isStricter(_ bytes: [UInt8]) -> Bool {
        do throws(JSONSyntaxError) {
            _ = try JSONValue(parsing: bytes)
            return false
        } catch {
            if error.what.hasSuffix("stands twice") { return true }
            guard error.offset < bytes.count, [93, 125].contains(bytes[error.offset]) else {
                return false
            }
            let before = bytes[..<error.offset].last { ![9, 10, 13, 32].contains($0) }
            return before == UInt8(ascii: ",")
        }
    }

    /// The same to the byte, but for numbers that a `Double` does not tell apart.
    private static func isSame(_ ours: JSONValue?, _ theirs: JSONValue?) -> Bool {
        switch (ours, theirs) {
        case (.number(let ours), .integer(let theirs)):
            ours.magnitude >= 0x1p53 && abs(ours - Double(theirs)) <= ours.ulp
        case (.array(let ours), .array(let theirs)):
            ours.count == theirs.count && zip(ours, theirs).allSatisfy(isSame)
        case (.object(let ours), .object(let theirs)):
            ours.count == theirs.count && ours.allSatisfy { isSame($0.value, theirs[$0.key]) }
                && ours.keys.map { Array($0.utf8) }.sorted(by: isBefore)
                    == theirs.keys.map { Array($0.utf8) }.sorted(by: isBefore)
        default: ours?.encoded() == theirs?.encoded()
        }
    }

    private static func isBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.lexicographicallyPrecedes(right)
    }
}
