import Testing
import Trust

struct Base64URLTests {
    @Test(arguments: [([], ""), ([255], "_w"), ([251, 239], "--8"), ([1, 2, 3], "AQID")])
    func `goes there and back`(bytes: [UInt8], text: String) {
        #expect(Base64URL.encode(bytes) == text)
        #expect(Base64URL.decode(text) == bytes)
    }

    @Test(arguments: ["_w==", "_x", "+w", "/w", "A", "AQ ID", "AQ\nID", "đ"])
    func `refuses a second spelling`(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }
}
