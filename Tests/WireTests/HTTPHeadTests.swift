import TestSupport
import Testing
import Wire

struct HTTPHeadTests {
    private static let start = "POST /a HTTP/1.1\r\n"

    @Test(
        arguments: [
            ("", .unsaid), ("Host: a\r\n", .unsaid), ("Content-Length: 0\r\n", .length(0)),
            ("content-length:5\r\n", .length(5)), ("CONTENT-LENGTH: \t 05 \t\r\n", .length(5)),
            ("Content-Length: 999999999999999999\r\n", .length(999_999_999_999_999_999)),
            ("Transfer-Encoding: chunked\r\n", .chunked),
            ("transfer-encoding:  CHUNKED \r\n", .chunked), ("Content-Lengthy: 3\r\n", .unsaid),
            ("X: ặ \u{80} \"a,b\" (c)\tx\r\n", .unsaid),
            ("Empty:\r\nContent-Length: 1\r\n", .length(1)),
            ("!#$%&'*+-.^_`|~09azAZ: 1\r\n", .unsaid),
        ] as [(String, HTTPHead.Body)]
    )
    func `says how the body is delimited`(fields: String, body: HTTPHead.Body) throws {
        let text = Self.start + fields + "\r\n"
        let head = try #require(try read(text + "body"))
        #expect(head.startLine == "POST /a HTTP/1.1")
        #expect(head.body == body)
        #expect(head.length == text.utf8.count)
    }

    /// Whatever two readers could take for two different messages.
    @Test(arguments: [
        "Content-Length: \r\n", "Content-Length: -1\r\n", "Content-Length: +1\r\n",
        "Content-Length: 1 2\r\n", "Content-Length: 5, 5\r\n", "Content-Length: 0x5\r\n",
        "Content-Length: 5.0\r\n", "Content-Length: ５\r\n",
        "Content-Length: 9999999999999999999\r\n",
        "Content-Length: 99999999999999999999999999\r\n",
        "Content-Length: 5\r\nContent-Length: 5\r\n", "Content-Length: 5\r\ncontent-length: 6\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked, chunked\r\n", "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked, identity\r\n", "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: \r\n",
        "Transfer-Encoding: \"chunked\"\r\n", "Transfer-Encoding: chunked;q=1\r\n",
        "Transfer-Encoding: \u{B}chunked\r\n", "Transfer-Encoding: chun\u{212A}ed\r\n",
        "Content-Length : 5\r\n", "Content-Length\t: 5\r\n", " Content-Length: 5\r\n",
        "X: a\r\n Content-Length: 5\r\n", "X: a\r\n\tb\r\n", ": 5\r\n", "Content-Length\r\n",
        "X: a\nContent-Length: 5\r\n", "X: a\rContent-Length: 5\r\n", "X: a\r\r\n", "X: \u{0}\r\n",
        "X: a\u{7F}\r\n", "X\u{0}: a\r\n", "Nạme: a\r\n", "X(y): a\r\n", "\rX: a\r\n",
    ])
    func `refuses what readers disagree about`(fields: String) throws {
        let text = Self.start + fields + "\r\n"
        let fault = try #require(throws: HTTPFault.self) { try read(text) }
        guard case .malformed = fault else {
            Issue.record("\(fault)")
            return
        }
    }

    @Test(arguments: [
        "\r\n\r\n", " GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\n\r\n\r\n", "GET /\u{0}\r\n\r\n",
    ])
    func `refuses a first line that is none`(text: String) {
        #expect(throws: HTTPFault.self) {
            let head = try read(text)
            // An empty line is for who reads it to refuse.
            if head?.startLine.isEmpty == true { throw HTTPFault.malformed("empty") }
        }
    }

    @Test(
        arguments: [
            ("close", true), ("Close", true), ("keep-alive", false), ("Keep-Alive, Upgrade", false),
            ("keep-alive, close", true), ("close,keep-alive", true), ("x ,\tclose ,y", true),
            ("upgrade", nil), ("", nil), (",", nil), ("closed", nil), ("not close", nil),
            (" , close", true), ("\u{212A}eep-alive", nil),
        ] as [(String, Bool?)]
    )
    func `says whether the connection is to be closed`(value: String, closes: Bool?) throws {
        let head = try read(Self.start + "Connection: \(value)\r\n\r\n")
        #expect(head?.closes == closes)
    }

    @Test func `a connection is closed if any of its fields says so`() throws {
        for fields in ["close\r\nConnection: keep-alive", "keep-alive\r\nCONNECTION: close"] {
            #expect(try read(Self.start + "Connection: \(fields)\r\n\r\n")?.closes == true)
        }
    }

    @Test func `gives the wanted fields, the first of each`() throws {
        let fields = "b: 2 \r\nA:1\r\na: 3\r\nAB: x\r\nempty:\r\n"
        let head = try read(
            Self.start + fields + "\r\n",
            wanted: ["a", "b", "c", "ab", "empty"]
        )
        #expect((0..<5).map { head?[$0] } == ["1", "2", nil, "x", ""])
    }

    @Test func `a head within the limit is read, and a longer one refused, however it comes`()
        throws
    {
        func head(_ length: Int) -> String {
            let rest = length - Self.start.utf8.count - "X: \r\n\r\n".utf8.count
            return Self.start + "X: \(String(repeating: "a", count: rest))\r\n\r\n"
        }
        #expect(try read(head(HTTPHead.limit))?.length == HTTPHead.limit)
        #expect(try read(head(HTTPHead.limit) + "more")?.length == HTTPHead.limit)
        #expect(throws: HTTPFault.tooLong) { try read(head(HTTPHead.limit + 1)) }
        let open = String(repeating: "a", count: HTTPHead.limit)
        #expect(throws: HTTPFault.tooLong) { try read(open) }
        #expect(try read(String(open.dropLast())) == nil)
    }

    /// The three bytes before may belong to an end that was not whole yet.
    @Test(arguments: [(0, true), (15, true), (17, true), (18, false), (40, false)])
    func `bytes that were seen before are not searched again`(seen: Int, finds: Bool) throws {
        let text = Array("GET / HTTP/1.1\r\n\r\n".utf8)
        let length = try text.withUnsafeBytes { try HTTPHead($0, seen: seen)?.length }
        #expect(length == (finds ? text.count : nil))
    }

    @Test func `is the same however the bytes come`() throws {
        var generator = SeededGenerator(seed: 31)
        for text in Self.samples {
            let bytes = Array(text.utf8)
            let whole = outcome(bytes)
            for _ in 0..<20 {
                var (count, seen) = (0, 0)
                var pieced = Outcome.wanting
                while count < bytes.count, pieced == .wanting {
                    count = min(bytes.count, count + 1 + generator.below(generator.below(9) + 1))
                    pieced = outcome(Array(bytes[..<count]), seen: seen)
                    seen = count
                }
                #expect(pieced == whole, "\(text)")
            }
        }
    }

    @Test func `damaged heads are read or refused, and never trap`() {
        var generator = SeededGenerator(seed: 32)
        var outcomes: [Bool: Int] = [:]
        for _ in 0..<20_000 {
            var bytes = Array(Self.samples[generator.below(Self.samples.count)].utf8)
            for _ in 0...generator.below(5) where !bytes.isEmpty {
                let place = generator.below(bytes.count)
                switch generator.below(4) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8(generator.below(256))
                case 2: bytes.insert([10, 13, 32, 9, 0, 58][generator.below(6)], at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(12), at: place)
                }
            }
            let result = outcome(bytes, seen: generator.below(3) == 0 ? 0 : nil)
            if case .read(let length, _) = result { #expect(length <= bytes.count) }
            outcomes[result == .refused, default: 0] += 1
        }
        #expect(outcomes.count == 2)
    }

    private static let samples = [
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n\r\nrest\r\n\r\n",
        "POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 12\r\nConnection: close\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nX: \r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\nX: a\r\r\n\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
        "GET / HTTP/1.1\nHost: a\n\n\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        "GET / HTTP/1.1\r\n\r", "GET / HTTP/1.1\r\n\n\r\n\r\n", "",
    ]

    private enum Outcome: Equatable {
        case wanting, refused
        case read(Int, HTTPHead.Body)
    }

    private func outcome(_ bytes: [UInt8], seen: Int? = nil) -> Outcome {
        bytes.withUnsafeBytes { bytes in
            guard let head = try? HTTPHead(bytes, seen: seen ?? 0) else {
                return isWanting(bytes, seen ?? 0) ? .wanting : .refused
            }
            return .read(head.length, head.body)
        }
    }

    private func isWanting(_ bytes: UnsafeRawBufferPointer, _ seen: Int) -> Bool {
        do throws(HTTPFault) { return try HTTPHead(bytes, seen: seen) == nil } catch {
            return false
        }
    }

    private func read(_ text: String, wanted: [StaticString] = []) throws -> HTTPHead? {
        try Array(text.utf8).withUnsafeBytes { try HTTPHead($0, wanted: wanted) }
    }
}
