import FoundationEssentials
import Glibc
import Testing
import Wire

/// A domain added to a running network through the command line.
@Suite(.serialized, .sharedNetwork)
struct DomainCommandTests {
    private static let name = "dong_ho"
    private static let subjects = [
        "đồng hồ cơ", "đồng hồ điện tử", "dây đồng hồ", "mặt kính đồng hồ", "kim đồng hồ",
        "đồng hồ quả lắc", "pin đồng hồ", "đồng hồ lặn", "vỏ đồng hồ", "đồng hồ treo tường",
    ]
    private static let examples = subjects.flatMap {
        ["Thợ sửa \($0) làm việc ra sao?", "Lên dây cót và lau dầu \($0) bằng cách nào?"]
    }
    private static let fitting = "Lau dầu đồng hồ treo tường bằng cách nào cho bền?"

    @Test func `a dry run shows the overlap and changes nothing`() async throws {
        try await file(Self.examples) { file in
            let command = try await run("domain", "add", Self.name, "--file", file, "--dry-run")
            #expect(command.code == 0, "\(command.error)")
            #expect(command.output.hasPrefix("\(Self.name) is proposed\n"))
            #expect(command.output.contains("known questions"))
            #expect(try await !run("domain", "list").output.contains(Self.name))
        }
    }

    @Test func `an added domain is routed at once and outlives the router`() async throws {
        let network = try SharedNetwork.current
        #expect(try await !routed(Self.fitting).contains(Self.name))
        try await file(Self.examples) { file in
            let command = try await run("domain", "add", Self.name, "--file", file, "--json")
            #expect(command.code == 0, "\(command.error)")
            let receipt = try JSONDecoder().decode(
                JSONValue.self,
                from: Data(command.output.utf8)
            )
            #expect(receipt["state"]?.string == "routable")
            #expect(receipt["overlap"]?["shares"]?.array?.isEmpty == false)
        }
        #expect(try await routed(Self.fitting) == [Self.name])
        #expect(try await routed(Network.lawQuestion) == ["law"])
        #expect(try await network.ask(Network.lawQuestion).verdict == "answered")
        let list = try await run("domain", "list").output
        #expect(list.contains("\(Self.name)  added  Đồng hồ  20 examples"))
        let models = try await network.send("GET", "/v1/models").json["data"]?.strings("id")
        #expect(models?.contains("vanmieu/\(Self.name)") == true)

        let router = try #require(network.router)
        kill(router, SIGKILL)
        try await eventually("another router runs") {
            network.router != nil && network.router != router
        }
        try await network.waitUntilServing()
        #expect(try await routed(Self.fitting) == [Self.name])

        let removed = try await run("domain", "remove", Self.name)
        #expect(removed.output == "\(Self.name) is removed\n")
        #expect(try await !routed(Self.fitting).contains(Self.name))
    }

    @Test(arguments: [
        ("law", 20, "choose another"), ("Dong-Ho", 20, "[a-z0-9_]{2,40}"),
        ("dong_ho", 19, "20 to 500"),
    ])
    func `what cannot be added is refused with its reason`(
        name: String,
        count: Int,
        reason: String
    ) async throws {
        try await file(Array(Self.examples.prefix(count))) { file in
            let command = try await run("domain", "add", name, "--file", file)
            #expect(command.code == 1)
            #expect(command.output.isEmpty)
            #expect(command.error.contains(reason), "\(command.error)")
        }
    }

    @Test func `domains are an admin's, and those of the program stay`() async throws {
        let network = try SharedNetwork.current
        for method in ["GET", "PUT", "DELETE"] {
            let path = method == "GET" ? "/v1/domains" : "/v1/domains/\(Self.name)"
            let reply = try await network.send(method, path, method == "PUT" ? .object([:]) : nil)
            #expect(reply.status == 403)
        }
        let removed = try await run("domain", "remove", "law")
        #expect(removed.code == 1)
        #expect(removed.error.contains("409"))
        let key = network.folder.adminKey
        let unnamed = try await network.send(
            "PUT",
            "/v1/domains/\(Self.name)",
            .object(["description": .string("x"), "examples": .array([.string("x")])]),
            key: key
        )
        #expect(unnamed.status == 400)
        #expect(unnamed.field == "/name")
    }

    private func routed(_ question: String) async throws -> [String] {
        let reply = try await SharedNetwork.current.send(
            "POST",
            "/v1/route",
            .object(["query": .string(question)])
        )
        return reply.json["route"]?["domains"]?.strings("id") ?? []
    }

    private func run(_ arguments: String...) async throws -> Command {
        try await Command(arguments, on: SharedNetwork.current)
    }

    /// Runs `body` with the path of a description of the domain in YAML.
    private func file(_ examples: [String], _ body: (String) async throws -> Void) async throws {
        try await DataFolder.temporary { folder in
            let yaml =
                ["name: Đồng hồ", "description: Sửa chữa và giữ gìn đồng hồ", "examples:"]
                + examples.map { "  - \"\($0)\"" }
            let path = "\(folder.path)/domain.yaml"
            try Data(yaml.joined(separator: "\n").utf8).write(to: URL(filePath: path))
            try await body(path)
        }
    }
}
