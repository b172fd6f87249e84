import Crypto

/// SHA-256 in the two spellings we use.
package enum ContentHash {
    package static func bytes(of content: some Sequence<UInt8>) -> [UInt8] {
        Array(SHA256.hash(data: Array(content)))
    }

    /// Lower-case hexadecimal, 64 digits.
    package static func hex(of content: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in bytes(of: content) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
