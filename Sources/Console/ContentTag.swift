/// The entity tag of a file: equal for equal bytes, and new with every new version.
enum ContentTag {
    /// FNV-1a with 64 bits, quoted as RFC 9110 §8.8.3 wants it.
    ///
    /// It guards against a stale copy, not against an attacker. Source: Fowler, Noll and Vo's
    /// hash, variant 1a.
    static func of(_ bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return "\"\(String(hash, radix: 16))\""
    }
}
