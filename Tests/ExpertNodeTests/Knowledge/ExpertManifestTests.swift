import ExpertNode
import Testing

struct ExpertManifestTests {
    @Test func `reads every key as it is written`() throws {
        let manifest = try ExpertManifest(yaml: SampleExpert.manifest)
        #expect(manifest.id == "mau-thu/giao-thong")
        #expect(manifest.version == "1.0.0")
        #expect(manifest.asOf == "2026-11-01")
        #expect(manifest.domains == ["law"])
        let skill = try #require(manifest.skills.first)
        #expect(skill.id == "fines")
        #expect(skill.examples.count == 2)
    }

    @Test func `refuses a key it does not know by its name`() {
        let yaml = SampleExpert.manifest + "\nlicense: MIT"
        #expect(throws: KnowledgeError.unknownKey(file: "expert.yaml", key: "license")) {
            try ExpertManifest(yaml: yaml)
        }
        let nested = SampleExpert.manifest + "\n    colour: red"
        #expect(throws: KnowledgeError.unknownKey(file: "expert.yaml", key: "skills[0].colour")) {
            try ExpertManifest(yaml: nested)
        }
    }

    @Test(arguments: [
        ("version: 1.0.0\n", "", KnowledgeError.missingKey(file: "e", key: "version")),
        (
            "2026-11-01", "November",
            .wrongValue(file: "e", key: "as_of", expected: "a date written YYYY-MM-DD")
        ),
        ("[law]", "law", .wrongValue(file: "e", key: "domains", expected: "a list, and not empty")),
        (
            "tags: [giao-thong]", "tags: [[a]]",
            .wrongValue(file: "e", key: "skills[0].tags", expected: "a list of texts")
        ),
    ])
    func `names the key that is missing or wrong`(
        old: String,
        new: String,
        error: KnowledgeError
    ) {
        let yaml = SampleExpert.manifest.replacing(old, with: new)
        #expect(throws: error) { try ExpertManifest(yaml: yaml, file: "e") }
    }

    @Test(arguments: ["", "a: [", "- one\n- two", "\u{0}", "just text"])
    func `names the file that is no mapping`(yaml: String) {
        #expect {
            try ExpertManifest(yaml: yaml, file: "x.yaml")
        } throws: { error in
            "\(error)".hasPrefix("x.yaml: ")
        }
    }
}
