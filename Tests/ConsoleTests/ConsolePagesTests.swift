import Console
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

struct ConsolePagesTests {
    private static let paths = [
        "/", "/console", "/console/style.css", "/console/ask.js", "/console/console.js",
    ]

    @Test(arguments: [
        ("/", "text/html; charset=utf-8"),
        ("/console", "text/html; charset=utf-8"),
        ("/console/style.css", "text/css; charset=utf-8"),
        ("/console/ask.js", "text/javascript; charset=utf-8"),
        ("/console/console.js", "text/javascript; charset=utf-8"),
    ])
    func `serves each file as what it is`(path: String, mediaType: String) async throws {
        let response = try await get(path)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == mediaType)
        #expect(response.body.readableBytes > 1_000)
    }

    @Test(arguments: ["/console/nothing.js", "/console/ask.html", "/style.css", "/console/a/b"])
    func `knows no other file`(path: String) async throws {
        #expect(try await get(path).status == .notFound)
    }

    @Test(arguments: paths)
    func `lets nothing run, load or send but our own files`(path: String) async throws {
        let headers = try await get(path).headers
        let policy = try #require(headers[.contentSecurityPolicy])
        let rules = Set(policy.split(separator: ";").map { $0.drop(while: \.isWhitespace) })
        #expect(
            rules == [
                "default-src 'none'", "script-src 'self'", "style-src 'self'",
                "connect-src 'self'", "img-src 'self' data:", "base-uri 'none'",
                "form-action 'none'", "frame-ancestors 'none'",
            ]
        )
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[try #require(HTTPField.Name("Referrer-Policy"))] == "no-referrer")
    }

    @Test(arguments: paths)
    func `names no other host and runs nothing inline`(path: String) async throws {
        let text = String(buffer: try await get(path).body)
        for forbidden in [
            "http://", "https://", "url(", "@import", "innerHTML", "outerHTML",
            "insertAdjacentHTML", "document.write", "eval(", "<style", " style=", " onclick=",
        ] {
            #expect(!text.contains(forbidden), "\(path) holds \(forbidden)")
        }
        #expect(text.ranges(of: "<script").count == text.ranges(of: "<script src=\"/").count)
    }

    @Test(arguments: [
        ("vm_app_Ab-1", "content=\"vm_app_Ab-1\""),
        ("\"><script>alert('&')", "content=\"&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)\""),
    ])
    func `puts the key into the page to ask, escaped`(key: String, content: String) async throws {
        let page = String(buffer: try await get("/", key: key).body)
        #expect(page.contains("<meta name=\"vanmieu-key\" \(content)>"))
        #expect(!page.contains("{{"))
    }

    @Test(arguments: paths.dropFirst())
    func `gives the key to no other file`(path: String) async throws {
        let text = String(buffer: try await get(path, key: "vm_app_secret").body)
        #expect(!text.contains("vm_app_secret"))
    }

    @Test func `lets no cache keep the page that holds a key`() async throws {
        let headers = try await get("/").headers
        #expect(headers[.cacheControl] == "no-store")
        #expect(headers[.eTag] == nil)
    }

    @Test(arguments: paths.dropFirst())
    func `sends a file again only where it changed`(path: String) async throws {
        let first = try await get(path)
        let tag = try #require(first.headers[.eTag])
        #expect(first.headers[.cacheControl] == "no-cache")
        let second = try await get(path, headers: [.ifNoneMatch: tag])
        #expect(second.status == .notModified)
        #expect(second.body.readableBytes == 0)
        let other = try await get(path, headers: [.ifNoneMatch: "\"0\""])
        #expect(other.status == .ok)
    }

    @Test func `says that an AI answers before anything is asked`() async throws {
        let page = String(buffer: try await get("/").body)
        let disclosure = try #require(page.firstRange(of: "Câu trả lời do AI tổng hợp"))
        let answer = try #require(page.firstRange(of: "<article id=\"answer\""))
        #expect(disclosure.lowerBound < answer.lowerBound)
    }

    @Test(arguments: [("/", "/console/ask.js"), ("/console", "/console/console.js")])
    func `has every element that its script looks up`(path: String, script: String) async throws {
        let page = String(buffer: try await get(path).body)
        let code = String(buffer: try await get(script).body)
        let names = code.matches(of: /\bat\("([a-z-]+)"\)/).map(\.1)
        #expect(names.count > 10)
        for name in Set(names) {
            #expect(page.contains("id=\"\(name)\""), "\(script) looks up \(name)")
        }
    }

    private func get(
        _ path: String,
        key: String = "vm_app_test",
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        let router = Router()
        ConsolePages(pageKey: key).add(to: router)
        return try await Application(router: router).test(.router) { client in
            try await client.execute(uri: path, method: .get, headers: headers)
        }
    }
}
