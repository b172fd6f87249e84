import Crypto

/// SHA-256 in the two spellings we use.
package enum ContentHash {
    package static func bytes(of content: some Sequence<UInt8>) -> [UInt8] {
        digest(of: content).withUnsafeBytes { Array($0) }
    }

    /// Lower-case hexadecimal, 64 digits.
    package static func hex(of content: some Sequence<UInt8>) -> String {
        digest(of: content).withUnsafeBytes { digest in
            String(unsafeUninitializedCapacity: 2 * digest.count) { text in
                for (place, byte) in digest.enumerated() {
                    text[2 * place] = digit(byte >> 4)
                    text[2 * place + 1] = digit(byte & 15)
                }
                return 2 * digest.count
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

    /// Without a copy where the bytes lie together.
    private static func digest(of content: some Sequence<UInt8>) -> SHA256.Digest {
        content.withContiguousStorageIfAvailable { bytes in
            var hash = SHA256()
            hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
            return hash.finalize()
        } ?? SHA256.hash(data: Array(content))
    }
}
