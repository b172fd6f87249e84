import FoundationEssentials
import Testing

/// The examples as files; `scripts/examples.sh` runs them.
struct ExampleTests {
    @Test(arguments: Checkout.here.names(in: "examples"))
    func `an example explains itself and runs`(example: String) throws {
        let folder = "examples/\(example)"
        let page = try #require(Checkout.here.file("\(folder)/README.md"))
        #expect(Checkout.here.exists("\(folder)/run.sh"))
        let run = "\(Checkout.here.root)/\(folder)/run.sh"
        #expect(FileManager.default.isExecutableFile(atPath: run), "chmod +x \(folder)/run.sh")
        #expect(page.text.contains("run.sh"), "\(folder)/README.md does not say how to run it")
    }

    @Test func `every script stops at its first error`() {
        let scripts = Checkout.here.files.filter {
            $0.path.hasSuffix(".sh") || $0.isBelow(".ci")
        }
        #expect(!scripts.isEmpty)
        expectNone(
            scripts.filter { !$0.lines.contains("set -euo pipefail") }.map {
                Finding($0, "begin with `set -euo pipefail`")
            }
        )
    }
}
