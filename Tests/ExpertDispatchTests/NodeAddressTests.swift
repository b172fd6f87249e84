import ExpertDispatch
import Testing

struct NodeAddressTests {
    @Test(arguments: [
        ("http://127.0.0.1:9001", "127.0.0.1", 9_001, ""),
        ("http://127.0.0.1:9001/", "127.0.0.1", 9_001, ""),
        ("http://moj.example.vn", "moj.example.vn", 80, ""),
        ("http://moj.example.vn:8080/luat/", "moj.example.vn", 8_080, "/luat"),
        ("http://moj.example.vn/a/b", "moj.example.vn", 80, "/a/b"),
    ])
    func `host, port and path of a lease's URL`(
        url: String,
        host: String,
        port: Int,
        path: String
    ) throws {
        let address = try #require(NodeAddress(url: url))
        #expect(address.host == host)
        #expect(address.port == port)
        #expect(address.path == path)
    }

    @Test(arguments: [
        "", "http://", "http:///a", "https://moj.example.vn", "ftp://moj.example.vn",
        "moj.example.vn:80", "http://:80", "http://a:0", "http://a:65536", "http://a:b",
        "http://a:", "http://a:80:80", "http://a:-1", "http://a:+1", "HTTP://a",
        "http://an:mat-khau@a", "http://a b", "http://a?x=1", "http://a#x", "http://a/b?x=1",
        "http://a/b c", "http://a/\r\nx: y", "http://a\r\nx: y", "http://bộ.vn", "http://a/ộ",
    ])
    func `anything else is no address`(url: String) {
        #expect(NodeAddress(url: url) == nil)
    }
}
