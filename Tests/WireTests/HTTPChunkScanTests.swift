import TestSupport
import Testing
import Wire

struct HTTPChunkScanTests {
    @Test(arguments: [
        ("0\r\n\r\n", ""), ("5\r\nhello\r\n0\r\n\r\n", "hello"),
        ("3\r\na\r\n\r\n2\r\nbc\r\n000\r\n\r\n", "a\r\nbc"),
        ("A\r\n0123456789\r\n0\r\n\r\n", "0123456789"),
        ("a;name=\"value\";x\r\n0123456789\r\n0;end\r\n\r\n", "0123456789"),
        ("1\r\na\r\n0\r\nTrailer: x\r\nOther:\r\n\r\n", "a"),
    ])
    func `gives the content of a body, to its end`(text: String, content: String) {
        let scanned = scan(Array((text + "GET / HTTP/1.1").utf8))
        #expect(scanned == Scanned(content: Array(content.utf8), end: text.utf8.count))
    }

    @Test(arguments: [
        "\r\n", "x\r\n", "-1\r\n", "+1\r\n", " 1\r\na", "1 \r\na\r\n", "1 ;a\r\na\r\n",
        "0x1\r\na\r\n",
        "1\na\r\n", "1\r\nab\r\n", "1\r\na\n\n", "1\r\na\rb", "5\r\nhello0\r\n\r\n",
        "123456789\r\n",
        "1;a\rb\r\na\r\n", "1;\u{0}\r\na\r\n", "1;\u{7F}\r\na\r\n", ";a\r\n", "1,1\r\na\r\n", "\n",
        "0\r\n x: y\r\n\r\n", "0\r\nno colon\r\n\r\n", "0\r\nx : y\r\n\r\n",
        "0\r\nx: \u{0}\r\n\r\n",
        "0\r\nx: a\rb\r\n\r\n", "0\n\n", "0\r\n\n", "0\r\nx: y\n\r\n",
    ])
    func `refuses what readers disagree about`(text: String) {
        #expect(scan(Array(text.utf8)).fault)
    }

    @Test(arguments: [
        "", "5", "5\r", "5\r\n", "5\r\nhel", "5\r\nhello", "5\r\nhello\r", "0\r\n",
        "0\r\nx: y\r\n\r",
    ])
    func `waits for the rest`(text: String) {
        let scanned = scan(Array(text.utf8))
        #expect(!scanned.fault)
        #expect(scanned.end == nil)
    }

    @Test func `the largest chunk is counted and not asked for at once`() throws {
        var scan = ChunkScan()
        let size = Array("ffffffff\r\n".utf8)
        #expect(try size.withUnsafeBytes { try scan.next($0) } == .framing(10))
        let some = [UInt8](repeating: 0, count: 7)
        #expect(try some.withUnsafeBytes { try scan.next($0) } == .content(7))
    }

    @Test func `lines and trailers are bounded`() {
        let long = String(repeating: "a", count: 1_100)
        #expect(scan(Array("1;\(long)\r\n".utf8)).fault)
        #expect(scan(Array("1;\(long)".utf8)).fault)
        #expect(scan(Array("0\r\nx: \(long)".utf8)).fault)
        let trailer = "x: \(long.prefix(900))\r\n"
        #expect(scan(Array("0\r\n\(String(repeating: trailer, count: 8))\r\n".utf8)).end != nil)
        #expect(scan(Array("0\r\n\(String(repeating: trailer, count: 10))\r\n".utf8)).fault)
    }

    @Test func `framing may not outweigh content without end`() {
        let padded = "1;\(String(repeating: "a", count: 1_000))\r\nb\r\n"
        #expect(scan(Array(String(repeating: padded, count: 10).utf8)).content.count == 10)
        #expect(scan(Array(String(repeating: padded, count: 30).utf8)).fault)
        let tiny = scan(Array(String(repeating: "1\r\nb\r\n", count: 20_000).utf8))
        #expect(tiny.content.count == 20_000)
        #expect(!tiny.fault)
    }

    @Test func `is the same however the bytes come`() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<400 {
            let bytes = Self.body(&generator)
            let whole = scan(bytes)
            #expect(scan(bytes) { 1 + generator.below(7) } == whole)
            #expect(scan(bytes) { 1 } == whole)
        }
    }

    /// A chunked body, half of them damaged.
    private static func body(_ generator: inout SeededGenerator) -> [UInt8] {
        var text = ""
        for _ in 0..<generator.below(5) {
            let content = String(repeating: "\r\n0", count: 1 + generator.below(9))
            let size = String(content.utf8.count, radix: 16, uppercase: generator.once(in: 2))
            text += size + (generator.once(in: 3) ? ";x=y" : "") + "\r\n\(content)\r\n"
        }
        text += "0\r\n" + (generator.once(in: 3) ? "x: y\r\n" : "") + "\r\nnext"
        var bytes = Array(text.utf8)
        guard generator.once(in: 2) else { return bytes }
        for _ in 0...generator.below(3) {
            bytes[generator.below(bytes.count)] = [10, 13, 48, 59, 0, 97][generator.below(6)]
        }
        return bytes
    }

    private struct Scanned: Equatable {
        var content: [UInt8] = []
        var end: Int?
        var fault = false
    }

    /// Scans `bytes`, of which `step` more are there each time.
    private func scan(_ bytes: [UInt8], step: () -> Int = { .max / 2 }) -> Scanned {
        var (scan, result) = (ChunkScan(), Scanned())
        var (place, there) = (0, 0)
        while there < bytes.count, result.end == nil, !result.fault {
            there = min(bytes.count, there + step())
            advance(&scan, &result, &place, bytes[..<there])
        }
        return result
    }

    private func advance(
        _ scan: inout ChunkScan,
        _ result: inout Scanned,
        _ place: inout Int,
        _ bytes: ArraySlice<UInt8>
    ) {
        do throws(HTTPFault) {
            while let step = try next(&scan, bytes[place...]) {
                switch step {
                case .framing(let count): place += count
                case .content(let count):
                    result.content += bytes[place..<(place + count)]
                    place += count
                case .end(let count):
                    result.end = place + count
                    return
                }
            }
        } catch {
            result.fault = true
        }
    }

    private func next(
        _ scan: inout ChunkScan,
        _ bytes: ArraySlice<UInt8>
    ) throws(HTTPFault) -> ChunkScan.Step? {
        let result: Result<ChunkScan.Step?, HTTPFault> = bytes.withUnsafeBytes { bytes in
            do throws(HTTPFault) { return .success(try scan.next(bytes)) } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
