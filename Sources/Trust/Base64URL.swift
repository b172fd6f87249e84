import FoundationEssentials

/// Base64 with the alphabet of URLs and without padding, as JOSE writes it (RFC 7515 §2).
package enum Base64URL {
    package static func encode(_ bytes: some Sequence<UInt8>) -> String {
        let padded = Data(bytes).base64EncodedString()
        var text = ""
        text.reserveCapacity(padded.utf8.count)
        for scalar in padded.unicodeScalars where scalar != "=" {
            text.unicodeScalars.append(scalar == "+" ? "-" : scalar == "/" ? "_" : scalar)
        }
        return text
    }

    /// The bytes, or nil where `text` is not the one spelling that ``encode(_:)`` gives them.
    ///
    /// A second spelling of the same bytes would let two texts pass for one signature.
    package static func decode(_ text: String) -> [UInt8]? {
        var standard = ""
        standard.reserveCapacity(text.utf8.count + 3)
        for scalar in text.unicodeScalars {
            guard scalar != "+", scalar != "/", scalar != "=" else { return nil }
            standard.unicodeScalars.append(scalar == "-" ? "+" : scalar == "_" ? "/" : scalar)
        }
        standard += String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: standard), encode(data) == text else { return nil }
        return [UInt8](data)
    }
}
