/// Makes text of the bytes of a file, whatever the encoding of Vietnamese in it.
package enum TextDecoder {
    /// The composed text of a file, and the encoding that was found.
    ///
    /// UTF-8 and UTF-16 are read strictly, with or without a byte order mark; among the encodings
    /// from before Unicode the one is taken that makes legal syllables of the text.
    package static func decode(
        _ file: some Collection<UInt8>
    ) throws(TextDecodingError) -> DecodedText {
        let bytes = Array(file)
        if let signature = FileSignature.of(bytes) { throw .document(signature) }
        if let (encoding, length) = byteOrderMark(bytes) {
            return try unicode(bytes.dropFirst(length), encoding)
        }
        if let zero = bytes.firstIndex(of: 0) {
            guard let encoding = UnicodeBytes.utf16Order(bytes) else {
                throw .binary(byte: 0, offset: zero)
            }
            return try unicode(bytes[...], encoding)
        }
        if let place = ControlCharacters.excess(in: bytes) {
            throw .binary(byte: bytes[place], offset: place)
        }
        if let text = String(validating: bytes, as: UTF8.self) { return read(text, .utf8) }
        if let legacy = try LegacyText.decode(bytes) { return legacy }
        throw unread(bytes)
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> (TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        return bytes.starts(with: [0xFE, 0xFF]) ? (.utf16BigEndian, 2) : nil
    }

    private static func unicode(
        _ bytes: ArraySlice<UInt8>,
        _ encoding: TextEncoding
    ) throws(TextDecodingError) -> DecodedText {
        let text =
            encoding == .utf8
            ? try UnicodeBytes.utf8(bytes) : try UnicodeBytes.utf16(bytes, encoding)
        return read(text, encoding)
    }

    private static func read(_ text: String, _ encoding: TextEncoding) -> DecodedText {
        let pasted = PastedText.read(text)
        return DecodedText(
            text: Composition.compose(pasted?.text ?? text),
            encoding: encoding,
            pasted: pasted?.encoding
        )
    }

    /// Why bytes that no encoding fits are not read: most often UTF-8 that was cut.
    private static func unread(_ bytes: [UInt8]) -> TextDecodingError {
        let bad = UnicodeBytes.firstBadByte(bytes[...])
        guard let first = bytes.firstIndex(where: { $0 >= 0x80 }), first == bad else {
            return .malformed(.utf8, offset: bad)
        }
        return .unknownEncoding(byte: bytes[first], offset: first)
    }
}
