import Testing
import Trust

struct ContentHashTests {
    /// FIPS 180-4's examples, and what holds every digit.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `is SHA-256`(text: String, hash: String) {
        #expect(ContentHash.hex(of: text.utf8) == hash)
        #expect(ContentHash.hex(of: Array(text.utf8)) == hash)
        // Not of one piece of memory.
        #expect(ContentHash.hex(of: text.utf8.lazy.map(\.self)) == hash)
    }

    @Test func `both spellings say the same`() {
        for length in [0, 1, 55, 56, 63, 64, 65, 1_000] {
            let content = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 7) }
            let bytes = ContentHash.bytes(of: content)
            let digits = bytes.flatMap { [$0 >> 4, $0 & 15] }.map { String($0, radix: 16) }
            #expect(bytes.count == 32)
            #expect(ContentHash.hex(of: content) == digits.joined())
        }
    }
}
