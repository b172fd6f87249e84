import FoundationEssentials
import Testing
import Wire

struct NodeSketchTests {
    private static let expert = "\(Program.root)/experts/luat"
    private static let limit = 64 * 1024

    @Test func `writes what a node would show, and says what is in it`() async throws {
        try await DataFolder.temporary { folder in
            let file = "\(folder.path)/luat.sketch"
            let command = try await Command(
                ["node", "sketch", Self.expert, "--out", file, "--json"]
            )
            #expect(command.code == 0, "\(command.error)")
            let written = try #require(FileManager.default.contents(atPath: file))
            #expect(written.starts(with: Data("VMSK".utf8)))
            let figures = try json(command.output)
            #expect(figures["expert"]?.string == "mau-phap-luat/luat")
            #expect(figures["kind"]?.string == "standard")
            #expect(figures["bytes"]?.integer == written.count)
            #expect(written.count <= Self.limit)
            #expect(figures["passages"]?.integer ?? 0 > 100)
            #expect(figures["terms"]?.integer ?? 0 > 1000)
            let telling = figures["telling"]?.array ?? []
            #expect(telling.count == 20)
            #expect(telling.allSatisfy { $0["term"]?.string?.isEmpty == false })
            #expect(telling.allSatisfy { $0["passages"]?.integer ?? 0 >= 2 })
        }
    }

    @Test func `a full sketch shows more`() async throws {
        let full = try await Command(["node", "sketch", Self.expert, "--kind", "full", "--json"])
        let figures = try json(full.output)
        #expect(figures["kind"]?.string == "full")
        #expect(figures["bytes"]?.integer ?? 0 > Self.limit)
    }

    @Test func `an owner that shows nothing learns how to see it all the same`() async throws {
        try await DataFolder.temporary { data in
            let expert = try await ScaffoldedExpert.make("thu-vien", in: data)
            try expert.write("expert.yaml", expert.text("expert.yaml") + "\nsketch: none\n")
            let none = try await Command(["node", "sketch", expert.folder])
            #expect(none.code == 1)
            #expect(none.output.isEmpty)
            #expect(none.error.contains("--kind full"), "\(none.error)")
            let full = try await Command(["node", "sketch", expert.folder, "--kind", "full"])
            #expect(full.code == 0, "\(full.error)")
            #expect(full.output.hasPrefix("mau-hanh-chinh/thu-vien: full sketch of 2 passages, "))
        }
    }

    @Test(arguments: ["none", "half"])
    func `a kind that shows nothing is no kind`(kind: String) async throws {
        let command = try await Command(["node", "sketch", Self.expert, "--kind", kind])
        #expect(command.code == 64)
        #expect(command.output.isEmpty)
    }

    private func json(_ text: String) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }
}
