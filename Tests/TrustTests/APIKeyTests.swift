import Testing
import Trust

struct APIKeyTests {
    @Test(arguments: APIKey.Kind.allCases)
    func `carries its kind`(kind: APIKey.Kind) {
        let key = APIKey.generate(kind)
        #expect(APIKey.kind(of: key) == kind)
        #expect(key.hasPrefix("vm_\(kind.rawValue)_"))
        #expect(key != APIKey.generate(kind))
        #expect(APIKey.hash(key).count == 64)
    }

    @Test(arguments: ["", "vm_app_", "sk-abc", "vm_app_short", "VM_APP_aaaa", "vm_root_aaaaaaaa"])
    func `is not mistaken for another text`(text: String) {
        #expect(APIKey.kind(of: text) == nil)
    }

    @Test func `hashes as SHA-256 does`() {
        #expect(
            APIKey.hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
    }
}
