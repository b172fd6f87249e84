import SparseIndex
import Testing

struct SketchHashTests {
    /// Length, seed and hash of the published sanity check (xxHash, `cli/xsum_sanity_check.c`).
    @Test(
        arguments: [
            (0, 0, 0xEF46_DB37_51D8_E999), (0, 2_654_435_761, 0xAC75_FDA2_929B_17EF),
            (1, 0, 0xE934_A84A_DB05_2768), (1, 2_654_435_761, 0x5014_6076_43A9_B4C3),
            (4, 0, 0x9136_A0DC_A574_57EE), (14, 0, 0x8282_DCC4_994E_35C8),
            (14, 2_654_435_761, 0xC3BD_6BF6_3DEB_6DF0), (222, 0, 0xB641_AE8C_B691_C174),
            (222, 2_654_435_761, 0x20CB_8AB7_AE10_C14A),
        ] as [(Int, UInt64, UInt64)]
    )
    func `hashes as published`(length: Int, seed: UInt64, hash: UInt64) {
        var state: UInt64 = 2_654_435_761
        let bytes = (0..<length).map { _ in
            defer { state = state &* 11_400_714_785_074_694_797 }
            return UInt8(state >> 56)
        }
        #expect(XXHash64.of(bytes, seed: seed) == hash)
    }

    @Test(
        arguments: [
            ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
            ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
        ] as [(String, UInt64)]
    )
    func `hashes texts as published`(text: String, hash: UInt64) {
        #expect(XXHash64.of(text) == hash)
    }

    @Test func `names a term differently in each namespace`() {
        let names = SketchNamespace.allCases.map { $0.name(of: "ba") }
        #expect(Set(names).count == 4)
        let bytes: [UInt8] = [1] + Array("ba".utf8)
        #expect(names[0] == UInt32(truncatingIfNeeded: XXHash64.of(bytes)))
    }
}
