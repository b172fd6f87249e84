/// FNV-1a, by which syllables and what they are made of are told apart without their letters.
///
/// Fowler, Noll, Vo 1991; 64 bits: among the ten thousand words of a language two would meet once in
/// 10^11 times. Incremental, so an n-gram costs one step more than the n-gram before it.
package enum TextHash {
    package static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    package static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    @inline(__always)
    package static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = start
        for byte in bytes { hash = extend(hash, byte) }
        return hash
    }

    @inline(__always)
    package static func of(_ text: String) -> UInt64 { of(text.utf8) }
}
