import Testing
import Wire

struct ExpertIDTests {
    @Test(arguments: ["bo-y-te/benh", "a1/b2", "--/--", String(repeating: "a", count: 40) + "/bb"])
    func `two slugs and a slash name an expert`(text: String) {
        #expect(ExpertID(text)?.description == text)
    }

    @Test(arguments: [
        "", "/", "aa", "aa/", "/bb", "a/bb", "aa/b", "aa/bb/cc", "aa//bb", "AA/bb", "aa/b_b",
        "bộ/luật", " aa/bb", "aa/bb ", "aa/bb\n", "aa/b\u{301}",
        String(repeating: "a", count: 41) + "/bb",
    ])
    func `anything else names none`(text: String) {
        #expect(ExpertID(text) == nil)
    }

    @Test func `the network's own name is reserved`() {
        #expect(ExpertID("vanmieu/auto")?.isReserved == true)
        #expect(ExpertID("vanmieu-2/auto")?.isReserved == false)
    }
}
