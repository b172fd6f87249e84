import Testing
import VietnameseText

struct TextDecoderTests {
    private static let sentence = "Điều 5. Quyền của người lao động"

    @Test(arguments: [
        ([], TextEncoding.utf8),
        ([0xEF, 0xBB, 0xBF], .utf8),
        ([0xFF, 0xFE], .utf16LittleEndian),
        ([0xFE, 0xFF], .utf16BigEndian),
    ])
    func `reads nothing, with or without a byte order mark`(
        bytes: [UInt8],
        encoding: TextEncoding
    ) throws {
        #expect(try TextDecoder.decode(bytes) == DecodedText(text: "", encoding: encoding))
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func `reads Unicode, with or without a byte order mark`(mark: String) throws {
        let text = mark + Self.sentence
        let files: [(TextEncoding, [UInt8])] = [
            (.utf8, Array(text.utf8)),
            (.utf16LittleEndian, text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
            (.utf16BigEndian, text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
        ]
        for (encoding, bytes) in files {
            let expected = DecodedText(text: Self.sentence, encoding: encoding)
            #expect(try TextDecoder.decode(bytes) == expected)
        }
    }

    @Test func `composes what it reads`() throws {
        let decoded = try TextDecoder.decode("thue\u{302}\u{301}\r\nđa\u{302}\u{301}t".utf8)
        #expect(Array(decoded.text.unicodeScalars) == Array("thuế\nđất".unicodeScalars))
    }

    @Test(arguments: [
        ([0xEF, 0xBB, 0xBF, 0x41, 0xC3], TextDecodingError.malformed(.utf8, offset: 4)),
        ([0xFF, 0xFE, 0x41, 0x00, 0x42], .malformed(.utf16LittleEndian, offset: 4)),
        ([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x41], .malformed(.utf16BigEndian, offset: 2)),
        ([0x41, 0x00, 0x42, 0x00, 0x43], .malformed(.utf16LittleEndian, offset: 4)),
        ([0xC4, 0x91, 0x6F, 0xE1, 0xBB], .malformed(.utf8, offset: 3)),
        ([0x00, 0x00, 0x00, 0x00], .binary(byte: 0, offset: 0)),
        ([0x00], .binary(byte: 0, offset: 0)),
        ([0x41, 0x42, 0x01, 0x02], .binary(byte: 1, offset: 2)),
        ([0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00], .binary(byte: 0, offset: 3)),
        ([0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00], .binary(byte: 0, offset: 4)),
        ([0x63, 0x61, 0x66, 0xE9], .unknownEncoding(byte: 0xE9, offset: 3)),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .document(.png)),
        ([0x50, 0x4B, 0x03, 0x04, 0x14], .document(.zip)),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .document(.oldOffice)),
        (Array("%PDF-1.4".utf8), .document(.pdf)),
        (Array("{\\rtf1\\ansi".utf8), .document(.rtf)),
    ])
    func `refuses what is damaged or no text`(bytes: [UInt8], error: TextDecodingError) {
        #expect(throws: error) { try TextDecoder.decode(bytes) }
    }

    @Test func `says what was found and how to mend it`() {
        #expect(
            TextDecodingError.unknownEncoding(byte: 0xE9, offset: 3).description
                == "bytes of no known Vietnamese encoding (0xE9 at 3); save it as UTF-8"
        )
        let errors: [TextDecodingError] =
            [
                .binary(byte: 0, offset: 1), .malformed(.utf8, offset: 2),
                .ambiguous(.tcvn3, .viscii),
            ] + FileSignature.allCases.map { .document($0) }
        for error in errors { #expect(error.description.contains("UTF-8")) }
        #expect(Set(errors.map(\.description)).count == errors.count)
        #expect(Set(TextEncoding.allCases.map(\.name)).count == TextEncoding.allCases.count)
    }

    @Test func `any bytes are read or refused`() {
        var random = SampleBytes()
        for _ in 0..<4_000 {
            let bytes = random.next()
            do throws(TextDecodingError) {
                let text = try TextDecoder.decode(bytes).text
                #expect(text.unicodeScalars.count <= bytes.count)
                #expect(Composition.compose(text) == text)
            } catch {
                #expect(Self.offset(error) <= bytes.count)
                #expect(!error.description.isEmpty)
            }
        }
    }

    private static func offset(_ error: TextDecodingError) -> Int {
        switch error {
        case .binary(_, let offset), .malformed(_, let offset), .unknownEncoding(_, let offset):
            offset
        case .document, .ambiguous: 0
        }
    }
}
