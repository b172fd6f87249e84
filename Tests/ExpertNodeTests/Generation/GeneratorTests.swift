import ExpertNode
import Testing

struct GeneratorTests {
    @Test(arguments: [
        "http://127.0.0.1:8081/v1", "https://llm.bo.gov.vn/v1/", "http://localhost:11434/v1",
        "http://[::1]:8000/v1", "http://10.0.0.7",
    ])
    func `takes a base URL`(url: String) throws {
        let generator = try #require(Generator(url: url, model: "qwen3:4b"))
        #expect(!generator.url.hasSuffix("/"))
        #expect(url.hasPrefix(generator.url))
    }

    @Test(arguments: [
        "", "127.0.0.1:8081", "ftp://127.0.0.1/v1", "http://", "http:///v1", "http://a b/v1",
        "http://a/v1?key=1", "http://a/v1#x", "http://me:secret@a/v1", "http://a:99999/v1",
        "http://a/\n", "http://" + String(repeating: "a", count: 400),
    ])
    func `refuses what is no base URL`(url: String) {
        #expect(Generator(url: url, model: "m") == nil)
    }

    @Test func `refuses a model and a time out of bounds`() {
        let url = "http://127.0.0.1/v1"
        #expect(Generator(url: url, model: "") == nil)
        #expect(Generator(url: url, model: "a\nb") == nil)
        #expect(Generator(url: url, model: "m", timeoutMilliseconds: 499) == nil)
        #expect(Generator(url: url, model: "m", timeoutMilliseconds: 120_001) == nil)
    }

    @Test func `is read from the manifest where it stands there`() throws {
        #expect(try ExpertManifest(yaml: SampleExpert.manifest).generator == nil)
        let manifest = try manifest("{url: 'http://127.0.0.1:8081/v1', model: m, timeout_ms: 900}")
        #expect(
            manifest.generator
                == Generator(url: "http://127.0.0.1:8081/v1", model: "m", timeoutMilliseconds: 900)
        )
    }

    @Test(arguments: [
        ("{model: m}", KnowledgeError.missingKey(file: "e", key: "generator.url")),
        ("{url: 'http://a/v1'}", .missingKey(file: "e", key: "generator.model")),
        (
            "{url: 'a/v1', model: m}",
            .wrongValue(
                file: "e",
                key: "generator.url",
                expected: "a base URL such as http://127.0.0.1:8081/v1"
            )
        ),
        (
            "{url: 'http://a/v1', model: m, timeout_ms: soon}",
            .wrongValue(
                file: "e",
                key: "generator.timeout_ms",
                expected: "a whole number from 500 to 120000"
            )
        ),
        (
            "{url: 'http://a/v1', model: m, key: x}",
            .unknownKey(file: "e", key: "generator.key")
        ),
        (
            "http://a/v1",
            .wrongValue(file: "e", key: "generator", expected: "a mapping of keys to values")
        ),
    ])
    func `names the key of the manifest that is wrong`(yaml: String, error: KnowledgeError) {
        #expect(throws: error) { try manifest(yaml) }
    }

    private func manifest(_ generator: String) throws -> ExpertManifest {
        try ExpertManifest(yaml: SampleExpert.manifest + "\ngenerator: \(generator)", file: "e")
    }
}
