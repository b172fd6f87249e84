import FoundationEssentials
import Testing
import Wire

@Suite(.serialized, .sharedNetwork)
struct CommandTests {
    @Test func `ask prints the answer and who gave it`() async throws {
        let command = try await run("ask", "Vượt đèn đỏ bằng xe máy", "bị phạt bao nhiêu?")
        #expect(command.code == 0)
        #expect(command.error.isEmpty)
        #expect(command.output.contains("4.000.000"))
        #expect(command.output.contains("answered; mau-phap-luat/luat ok; record rec_"))
    }

    @Test func `ask with json prints the completion and nothing else`() async throws {
        let command = try await run("ask", "--json", Network.lawQuestion)
        #expect(command.code == 0)
        #expect(command.error.isEmpty)
        let completion = try json(command.output)
        #expect(completion["object"]?.string == "chat.completion")
        #expect(completion["vanmieu"]?["verdict"]?.string == "answered")
    }

    @Test func `ask takes a model`() async throws {
        let command = try await run("ask", "--model", "mau-y-te/y-te", Network.lawQuestion)
        #expect(command.code == 0)
        #expect(command.output.contains("abstained; mau-y-te/y-te abstained"))
    }

    @Test func `route shows the domains, the experts and why`() async throws {
        let command = try await run("route", Network.lawQuestion)
        #expect(command.code == 0)
        #expect(command.error.isEmpty)
        #expect(command.output.contains("mau-phap-luat/luat  chosen"))
        #expect(command.output.contains("mau-y-te/y-te  left out: other_domain"))

        let record = try json(try await run("route", "--json", Network.lawQuestion).output)
        #expect(record["dry_run"]?.bool == true)
        #expect(record["plan"]?.strings("expert") == ["mau-phap-luat/luat"])
    }

    @Test func `expert list shows every expert, its state and its nodes`() async throws {
        let command = try await run("expert", "list")
        #expect(command.code == 0)
        #expect(command.error.isEmpty)
        let lines = command.output.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines.allSatisfy { $0.contains("  active  ") && $0.hasSuffix("1 live node") })

        let list = try json(try await run("expert", "list", "--json").output)
        #expect(Set(list["data"]?.strings("id") ?? []) == Network.experts)
    }

    @Test func `an expert is paused, asked in vain and resumed`() async throws {
        let name = "mau-giao-duc/giao-duc"
        let paused = try await run("expert", "pause", name, "--reason", "kiểm tra")
        #expect(paused.code == 0)
        #expect(paused.output == "\(name) is paused\n")
        let question = "Trẻ mấy tuổi vào lớp 1?"
        let missing = try await SharedNetwork.current.ask(question)
        #expect(missing.status == 503 || missing.experts.allSatisfy { $0 != name })

        let resumed = try await run("expert", "resume", name, "--reason", "xong")
        #expect(resumed.code == 0)
        #expect(try await SharedNetwork.current.ask(question).verdict == "answered")
    }

    @Test(arguments: [
        (["expert", "status", "mau-phap-luat/khong-co"], "404"),
        (["ask", "--model", "khong/co", "Ai?"], "khong/co"),
        (["expert", "pause", "mau-phap-luat/luat", "--reason", "x", "--key", "vm_admin_x"], "401"),
        (["ask", "Ai?", "--key", "vm_app_x"], "401"),
    ])
    func `what the router refuses is an error with its reason`(
        arguments: [String],
        reason: String
    ) async throws {
        let command = try await Command(arguments, on: SharedNetwork.current)
        #expect(command.code == 1)
        #expect(command.output.isEmpty)
        #expect(command.error.hasPrefix("Error: "))
        #expect(command.error.contains(reason))
    }

    @Test func `without a router a command soon says how to start one`() async throws {
        let port = try FreePort.find()
        let began = ContinuousClock.now
        let command = try await Command([
            "ask", "Ai?", "--url", "http://127.0.0.1:\(port)", "--key", "vm_app_x",
        ])
        #expect(command.code == 1)
        #expect(command.error.contains("make up"))
        #expect(ContinuousClock.now - began < .seconds(15))
    }

    @Test(arguments: [
        ["nope"], ["ask"], ["ask", "--nope"], ["expert", "status", "khong-co-gach"],
    ])
    func `what is no command is answered with its usage`(arguments: [String]) async throws {
        let command = try await Command(arguments)
        #expect(command.code == 64)
        #expect(command.output.isEmpty)
        #expect(command.error.contains("Usage: vanmieu"))
    }

    @Test(arguments: [["--version"], ["--help"], ["help", "ask"], ["up", "--help"]])
    func `help and version are no errors`(arguments: [String]) async throws {
        let command = try await Command(arguments)
        #expect(command.code == 0)
        #expect(command.error.isEmpty)
        #expect(!command.output.isEmpty)
    }

    private func run(_ arguments: String...) async throws -> Command {
        try await Command(arguments, on: SharedNetwork.current)
    }

    private func json(_ text: String) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }
}
