import Crypto
import FoundationEssentials
import Testing

/// What the network knows before anyone registers.
struct RegistryFolderTests {
    /// A migration that has shipped is never edited: databases out there hold its hash.
    private static let migrations = [
        "001-registry.sql": "39719e4a42dde8c09ca647934e55df3eac4e2bdffca5e1d7d60ae7e2f909a261",
        "002-domains.sql": "f5f0376998d3f1edfd91c3892dbdc29aec8176563bece3b29b336443d3b8953f",
        "003-feedback.sql": "8dfb116e12a146db24836447b19b9f0dd1748fe79fe2a8872778d094ea0d4eca",
        "004-sketches.sql": "dd2c5804f1aaf2b005aa30b74c2a8e7e11e7da7fb8b49412ae24f3786cf41195",
        "005-sketch-audits.sql": "8a1a3f53f7ddb289f1dcd99dd59dbf9b2bd97a8793828087a3a6b6bd859f01bd",
        "006-feedback-by-application.sql":
            "ebe1320d1e4ed675b6132e7a84227a0df9349f1b275aadbc8be620804bfdb69d",
        "007-probes.sql": "79229673dd904581e5df9f788d3ed55b4136bca4e66a6b28a6f9720209357925",
        "008-echoes.sql": "6819e070ac121a00a2ca2beb8172960674e5d54559951515216f685172997bc4",
    ]

    @Test func `a migration that shipped stays as it was`() {
        let files = Checkout.here.files(below: "registry/migrations")
        let found = files.map { file in
            (name: file.pieces.last.map(String.init) ?? "", hash: Self.sha256(file.text))
        }
        #expect(Set(found.map(\.name)).isSuperset(of: Self.migrations.keys), "one was removed")
        expectNone(
            found.filter { Self.migrations[$0.name] != $0.hash }.map {
                Finding(
                    path: "registry/migrations/\($0.name)",
                    "its hash is \($0.hash): undo the edit and add the next number, or, if this "
                        + "one is new, add it to the list of this test"
                )
            }
        )
    }

    @Test func `every domain states twenty border cases`() {
        let domains = Checkout.here.names(in: "registry/domains")
        #expect(!domains.isEmpty)
        expectNone(
            domains.compactMap { domain in
                let path = "registry/domains/\(domain)/domain.yaml"
                let lines = Checkout.here.file(path)?.lines ?? []
                let start = lines.firstIndex { $0.hasPrefix("border_cases:") } ?? lines.count
                let cases = lines[start...].count { $0.hasPrefix("  - question:") }
                guard cases != 20 else { return nil }
                return Finding(path: path, line: start + 1, "\(cases) border cases; state 20")
            }
        )
    }

    @Test func `border cases name domains that exist`() {
        let domains = Set(Checkout.here.names(in: "registry/domains"))
        let files = Checkout.here.files(below: "registry/domains")
        expectNone(
            files.filter { $0.stem == "domain" }.flatMap { file in
                file.lines.enumerated().flatMap { index, line in
                    Self.domains(named: line).filter { !domains.contains($0) }.map {
                        Finding(file, line: index + 1, "there is no domain \($0)")
                    }
                }
            }
        )
    }

    @Test func `every schema is JSON Schema 2020-12 and named like its file`() {
        let schemas = Checkout.here.files(below: "registry/schemas")
        #expect(!schemas.isEmpty)
        expectNone(
            schemas.compactMap { file in
                let head = try? JSONDecoder().decode(Head.self, from: Data(file.text.utf8))
                let isRight =
                    head?.schema == "https://json-schema.org/draft/2020-12/schema"
                    && head?.id.split(separator: "/").last == file.pieces.last
                return isRight ? nil : Finding(file, "$schema, $id or title is missing or wrong")
            }
        )
    }

    private struct Head: Decodable {
        let schema: String
        let id: String
        let title: String

        private enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case id = "$id"
            case title
        }
    }

    private static func sha256(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// The ids in a line `domains: [law, finance]`.
    private static func domains(named line: Substring) -> [String] {
        let content = line.drop(while: \.isWhitespace)
        guard content.hasPrefix("domains: ["), let end = content.lastIndex(of: "]") else {
            return []
        }
        return content[..<end].dropFirst("domains: [".count).split(separator: ",").map {
            String($0.drop(while: \.isWhitespace))
        }
    }
}
