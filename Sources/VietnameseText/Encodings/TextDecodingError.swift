/// Why the bytes of a file are not read as text; offsets count bytes from 0.
package enum TextDecodingError: Error, Equatable, CustomStringConvertible {
    /// A known kind of file that holds no plain text.
    case document(FileSignature)
    /// A byte that stands in no text.
    case binary(byte: UInt8, offset: Int)
    /// Text that says by its first bytes what it is, and then is not.
    case malformed(TextEncoding, offset: Int)
    /// No encoding makes Vietnamese of it; the first byte beyond ASCII is named.
    case unknownEncoding(byte: UInt8, offset: Int)
    /// Two encodings fit about as well.
    case ambiguous(TextEncoding, TextEncoding)

    /// What was found, and how to mend it.
    package var description: String {
        switch self {
        case .document(let signature):
            "\(signature.name), not plain text; open it and save it as UTF-8 text"
        case .binary(let byte, let offset):
            "binary data (byte \(Self.hex(byte)) at \(offset)), not text; save it as UTF-8 text"
        case .malformed(let encoding, let offset):
            "\(encoding.name) text that breaks off or is damaged at byte \(offset); "
                + "save it again as UTF-8"
        case .unknownEncoding(let byte, let offset):
            "bytes of no known Vietnamese encoding (\(Self.hex(byte)) at \(offset)); "
                + "save it as UTF-8"
        case .ambiguous(let one, let other):
            "bytes that may be \(one.name) or \(other.name): too little text to tell; "
                + "save it as UTF-8"
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return (byte < 16 ? "0x0" : "0x") + digits
    }
}
