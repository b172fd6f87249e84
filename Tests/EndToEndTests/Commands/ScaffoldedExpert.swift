import FoundationEssentials
import Testing
import Wire

/// An expert that `vanmieu expert new` made, of an owner that a test's network knows.
struct ScaffoldedExpert: Sendable {
    /// A starter expert whose owner, keys included, is a scaffolded expert's too.
    enum Sibling: String {
        case administration = "hanh-chinh"
        case law = "luat"

        var owner: String { self == .law ? "mau-phap-luat" : "mau-hanh-chinh" }
        var domain: String { self == .law ? "law" : "public_administration" }
    }

    let name: String
    let sibling: Sibling
    let folder: String
    let keys: String

    var id: String { "\(sibling.owner)/\(name)" }
    var build: String { "\(folder)/build" }

    /// Makes it in `data`, the folder of a network; it is of its sibling's owner and domain.
    static func make(
        _ name: String,
        beside sibling: Sibling = .administration,
        in data: DataFolder
    ) async throws -> ScaffoldedExpert {
        let made = "\(data.path)/made"
        let command = try await Command([
            "expert", "new", name, "--owner", sibling.owner, "--domain", sibling.domain,
            "--into", made,
        ])
        try #require(command.code == 0, "\(command.error)")
        return ScaffoldedExpert(
            name: name,
            sibling: sibling,
            folder: "\(made)/\(name)",
            keys: "\(data.path)/experts/\(sibling.rawValue)"
        )
    }

    /// The name of the build that is to be served.
    var current: String { text("build/current") }

    func text(_ file: String) -> String {
        let data = FileManager.default.contents(atPath: "\(folder)/\(file)") ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    func write(_ file: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(file)"), options: .atomic)
    }

    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
    }

    /// Runs `vanmieu node build`, which must succeed, and gives what it printed.
    @discardableResult
    func rebuild() async throws -> String {
        let command = try await Command(["node", "build", folder])
        try #require(command.code == 0, "\(command.error)")
        return command.output
    }

    /// Waits for its node, then has it examined and approved as an admin does.
    func enrol(on network: Network, exam: String = "exam.jsonl") async throws {
        try await eventually("\(id) has a live node") {
            try await status(on: network)["nodes"]?.array?.isEmpty == false
        }
        let questions = ["--questions", "\(folder)/\(exam)"]
        let examined = try await Command(["expert", "exam", id] + questions, on: network)
        #expect(examined.output.hasSuffix("now examined\n"), "\(examined)")
        let approval = ["expert", "approve", id, "--reason", "kiểm tra"]
        let approved = try await Command(approval, on: network)
        #expect(approved.output == "\(id) is active\n", "\(approved)")
    }

    /// What its node answers at `/metrics`.
    func metrics(on network: Network) async throws -> Reply {
        let url = try await status(on: network)["nodes"]?[0]?["url"]?.string
        return try await network.read("\(try #require(url))/metrics")
    }

    /// What the registry says of it.
    func status(on network: Network) async throws -> JSONValue {
        let command = try await Command(["expert", "status", id, "--json"], on: network)
        return (try? JSONDecoder().decode(JSONValue.self, from: Data(command.output.utf8))) ?? .null
    }
}
