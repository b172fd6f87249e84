import FoundationEssentials
import Testing
import Trust

struct SigningKeyTests {
    private let path = FileManager.default.temporaryDirectory
        .appending(path: "key-\(UUID().uuidString).json").path()

    @Test func `comes back from its file`() throws {
        let key = try SigningKey.generate()
        try key.save(to: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let loaded = try SigningKey.load(from: path)
        #expect(loaded.verifyingKey == key.verifyingKey)
        let signature = try loaded.sign([1, 2, 3])
        #expect(key.verifyingKey.isValid(signature: signature, for: [1, 2, 3]))
        #expect(!key.verifyingKey.isValid(signature: signature, for: [1, 2, 4]))
    }

    @Test func `never overwrites a file`() throws {
        let key = try SigningKey.generate()
        try key.save(to: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: TrustError.self) { try key.save(to: path) }
    }

    @Test(arguments: [0o644, 0o640, 0o604, 0o660])
    func `refuses a file that others may read`(mode: Int) throws {
        try SigningKey.generate().save(to: path)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(throws: TrustError.self) { try SigningKey.load(from: path) }
    }

    @Test func `refuses a file whose halves belong to different keys`() throws {
        let other = try SigningKey.generate().verifyingKey.x
        let text =
            #"{"kty":"OKP","crv":"Ed25519","d":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8","#
            + #""x":"\#(other)"}"#
        try PrivateFile.create(path, containing: Array(text.utf8))
        defer { try? FileManager.default.removeItem(atPath: path) }
        #expect(throws: TrustError.self) { try SigningKey.load(from: path) }
    }

    @Test func `prints its kid and nothing else`() throws {
        let key = try SigningKey(seed: Array(0..<32))
        let secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] {
            #expect(text.contains(key.kid))
            #expect(!text.contains(secret))
        }
    }
}
