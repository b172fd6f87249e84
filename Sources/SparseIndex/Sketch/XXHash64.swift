/// XXH64 (Collet, https://github.com/Cyan4973/xxHash), by which machines agree on names for terms.
package enum XXHash64 {
    private static let p1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let p2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let p3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let p4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let p5: UInt64 = 0x27D4_EB2F_1656_67C5

    package static func of(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
        bytes.withUnsafeBytes { of($0, seed: seed) }
    }

    package static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
        of(Array(text.utf8), seed: seed)
    }

    static func of(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        var place = 0
        var hash = seed &+ p5
        if bytes.count >= 32 {
            hash = stripes(bytes, seed: seed)
            place = bytes.count & ~31
        }
        hash &+= UInt64(bytes.count)
        while place + 8 <= bytes.count {
            let lane = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            hash ^= round(0, UInt64(littleEndian: lane))
            hash = rotated(hash, 27) &* p1 &+ p4
            place += 8
        }
        if place + 4 <= bytes.count {
            let lane = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
            hash ^= UInt64(UInt32(littleEndian: lane)) &* p1
            hash = rotated(hash, 23) &* p2 &+ p3
            place += 4
        }
        for byte in bytes[place...] {
            hash ^= UInt64(byte) &* p5
            hash = rotated(hash, 11) &* p1
        }
        return avalanche(hash)
    }

    /// All whole stripes of 32 bytes, four lanes side by side.
    private static func stripes(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        var lanes = (seed &+ p1 &+ p2, seed &+ p2, seed, seed &- p1)
        for place in stride(from: 0, to: bytes.count & ~31, by: 32) {
            func lane(_ number: Int) -> UInt64 {
                let offset = place + number * 8
                let raw = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                return UInt64(littleEndian: raw)
            }
            lanes.0 = round(lanes.0, lane(0))
            lanes.1 = round(lanes.1, lane(1))
            lanes.2 = round(lanes.2, lane(2))
            lanes.3 = round(lanes.3, lane(3))
        }
        let ends = rotated(lanes.0, 1) &+ rotated(lanes.1, 7)
        var hash = ends &+ rotated(lanes.2, 12) &+ rotated(lanes.3, 18)
        for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
            hash = (hash ^ round(0, lane)) &* p1 &+ p4
        }
        return hash
    }

    @inline(__always)
    private static func round(_ sum: UInt64, _ lane: UInt64) -> UInt64 {
        rotated(sum &+ lane &* p2, 31) &* p1
    }

    @inline(__always)
    private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
        value << bits | value >> (64 - bits)
    }

    private static func avalanche(_ value: UInt64) -> UInt64 {
        var hash = (value ^ (value >> 33)) &* p2
        hash = (hash ^ (hash >> 29)) &* p3
        return hash ^ (hash >> 32)
    }
}
