import TestSupport
import Testing
import Wire

struct EventScanTests {
    @Test(arguments: [
        ("data: a\n\n", ["a"]), ("data:a\r\n\r\n", ["a"]),
        ("data: a\r\rdata:  b\n\n", ["a", " b"]),
        ("data: a\ndata: b\r\n\n", ["a\nb"]), ("data\n\ndata\ndata\n\n", ["", "\n"]),
        (": a comment\n\n:\n\ndata: a\n: another\nid: 7\nevent: x\nretry: 9\n\n", ["a"]),
        ("\u{FEFF}data: a\n\n", ["a"]), ("\n\n\nid: 7\n\ndata: a\n\n", ["a"]),
        ("datas: a\ndat: b\nDATA: c\n\n", []), ("data: a:b: c\n\n", ["a:b: c"]),
        ("data: a\n\ndata: b", ["a", "b"]), ("data: a\n\ndata: b\n", ["a", "b"]), ("", []),
        ("data: tiếng Việt 😀\n\n", ["tiếng Việt 😀"]),
    ])
    func `gives the data of each event`(text: String, events: [String]) throws {
        #expect(try Self.events(Array(text.utf8)) { text.utf8.count } == events)
    }

    @Test func `is the same however the bytes come, damaged ones too`() throws {
        var generator = SeededGenerator(seed: 71)
        let sample = Array(
            "\u{FEFF}: hi\r\ndata: {\"a\": 1}\r\n\r\ndata: b\ndata: c\r\rid: 3\n\ndata:\n\nx".utf8
        )
        for _ in 0..<800 {
            var bytes = sample
            for _ in 0..<generator.below(5) {
                bytes[generator.below(bytes.count)] = [10, 13, 58, 32, 100, 0][generator.below(6)]
            }
            let whole = try Self.events(bytes) { bytes.count }
            #expect(try Self.events(bytes) { 1 } == whole)
            #expect(try Self.events(bytes) { 1 + generator.below(9) } == whole)
        }
    }

    @Test(arguments: ["data: ", "", ": "])
    func `an event is bounded, in one line or in many`(start: String) {
        let line = start + String(repeating: "a", count: 1 << 16)
        var one = EventScan()
        #expect(throws: HTTPFault.tooLong) {
            for _ in 0...16 { _ = try Self.read(line, &one) }
        }
        var many = EventScan()
        #expect(throws: HTTPFault.tooLong) {
            for _ in 0...16 { _ = try Self.read("data: \(line)\n", &many) }
        }
    }

    @Test func `events within the bound may come without end`() throws {
        var scan = EventScan()
        let event = "data: " + String(repeating: "a", count: 1 << 16) + "\n\n"
        for _ in 0..<40 { #expect(try Self.read(event, &scan).count == 1) }
    }

    private static func read(_ text: String, _ scan: inout EventScan) throws -> [[UInt8]] {
        try Array(text.utf8).withUnsafeBytes { try scan.read($0) }
    }

    private static func events(_ bytes: [UInt8], step: () -> Int) throws -> [String] {
        var scan = EventScan()
        var rest = bytes[...]
        var events: [[UInt8]] = []
        while !rest.isEmpty {
            let piece = Array(rest.prefix(step()))
            rest = rest.dropFirst(piece.count)
            events += try piece.withUnsafeBytes { try scan.read($0) }
        }
        if let last = try scan.finish() { events.append(last) }
        return events.map { String(decoding: $0, as: UTF8.self) }
    }
}
