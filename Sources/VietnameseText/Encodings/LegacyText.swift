/// Bytes of an encoding from before Unicode, read as each of them and told apart by their spelling.
enum LegacyText {
    private typealias Reading = (encoding: TextEncoding, text: String, tally: SpellingTally)

    /// How many bytes are looked at, from shortly before the first beyond ASCII on.
    private static let sampleSize = 1 << 16
    private static let sampleLead = 64

    /// The text in the one encoding that makes Vietnamese of it; nil where none does.
    static func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> DecodedText? {
        let first = bytes.firstIndex { $0 >= 0x80 || VISCIICodes.isLetter($0) } ?? 0
        let sample = bytes[max(0, first - sampleLead)...].prefix(sampleSize)
        let encoding = try best(read(sample)) ?? plain(sample)
        guard let encoding else { return nil }
        return DecodedText(text: text(bytes[...], in: encoding), encoding: encoding)
    }

    private static func read(_ sample: ArraySlice<UInt8>) -> [Reading] {
        [TextEncoding.tcvn3, .vni, .viscii, .windows1258].map { encoding in
            let text = text(sample, in: encoding)
            return (encoding, text, SpellingTally(text.unicodeScalars))
        }
    }

    /// The encoding of the reading with the most Vietnamese; nil where none has enough.
    private static func best(_ readings: [Reading]) throws(TextDecodingError) -> TextEncoding? {
        let likely = readings.filter { $0.tally.isVietnamese }
        guard let best = likely.max(by: { $0.tally.score < $1.tally.score }) else { return nil }
        let margin = 1 + best.tally.legal / 10
        let rival = likely.first {
            $0.text != best.text && best.tally.score - $0.tally.score < margin
        }
        if let rival { throw .ambiguous(best.encoding, rival.encoding) }
        return best.encoding
    }

    /// Text of ASCII letters with the quotation marks and dashes of Windows.
    private static func plain(_ sample: ArraySlice<UInt8>) -> TextEncoding? {
        let text = text(sample, in: .windows1258)
        return SpellingTally(text.unicodeScalars).isEmpty ? .windows1258 : nil
    }

    private static func text(_ bytes: ArraySlice<UInt8>, in encoding: TextEncoding) -> String {
        let scalars =
            switch encoding {
            case .tcvn3: TCVN3Codes.decode(Windows1252Codes.decode(bytes))
            case .vni: VNICodes.decode(Windows1252Codes.decode(bytes))
            case .viscii: VISCIICodes.decode(bytes)
            case .windows1258: Windows1258Codes.decode(bytes)
            case .utf8, .utf16LittleEndian, .utf16BigEndian: Windows1252Codes.decode(bytes)
            }
        return Composition.compose(String(scalars: scalars))
    }
}
