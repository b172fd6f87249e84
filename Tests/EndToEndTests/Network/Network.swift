import FoundationEssentials
import Glibc
import Subprocess
import SystemPackage
import Testing
import Wire

/// A whole network of real processes, as `vanmieu up` starts it, on a port of its own.
struct Network: Sendable {
    static let experts: Set<String> = [
        "mau-giao-duc/giao-duc", "mau-hanh-chinh/hanh-chinh", "mau-phap-luat/luat",
        "mau-tai-chinh/tai-chinh", "mau-y-te/y-te",
    ]
    private static let startTime = Duration.seconds(600)
    private static let stopTime = Duration.seconds(40)

    let folder: DataFolder
    let port: Int
    let supervisor: pid_t

    var url: String { "http://127.0.0.1:\(port)" }

    /// Starts a network in an empty folder, runs `body`, stops it and looks for what it left.
    static func run(_ body: @Sendable (Network) async throws -> Void) async throws {
        try await DataFolder.temporary { try await run(in: $0, body) }
    }

    /// The same with variables for its processes' environment.
    static func run(
        in folder: DataFolder,
        with variables: [Environment.Key: String],
        _ body: @Sendable (Network) async throws -> Void
    ) async throws {
        try await Turnstile.networks.pass {
            try await start(in: folder, .inherit.updating(variables.mapValues(Optional.some)), body)
        }
    }

    /// The same in a folder that an earlier network may have used; one network at a time.
    static func run<Value: Sendable>(
        in folder: DataFolder,
        _ body: @Sendable (Network) async throws -> Value
    ) async throws -> Value {
        try await Turnstile.networks.pass { try await start(in: folder, .inherit, body) }
    }

    private static func start<Value: Sendable>(
        in folder: DataFolder,
        _ environment: Environment,
        _ body: @Sendable (Network) async throws -> Value
    ) async throws -> Value {
        try TrainedClassifier.lend(to: folder)
        let port = try FreePort.find()
        let log = try FileDescriptor.open(
            FilePath(folder.log),
            .writeOnly,
            options: [.create, .append],
            permissions: .ownerReadWrite
        )
        let ended = try await Subprocess.run(
            .path(FilePath(Program.path)),
            arguments: ["up", "--data", folder.path, "--port", "\(port)"],
            environment: environment,
            input: .none,
            output: .fileDescriptor(log, closeAfterSpawningProcess: true),
            error: .combinedWithOutput
        ) { execution in
            let supervisor = execution.processIdentifier.value
            let network = Network(folder: folder, port: port, supervisor: supervisor)
            return await network.outcome(of: body)
        }
        return try ended.closureResult.get()
    }

    /// Runs `body` on the network once it serves; the processes are gone when this returns.
    private func outcome<Value: Sendable>(
        of body: @Sendable (Network) async throws -> Value
    ) async -> Result<Value, any Error> {
        let result: Result<Value, any Error>
        do {
            try await waitUntilServing()
            try TrainedClassifier.keep(from: folder)
            result = .success(try await body(self))
        } catch {
            if error is NotInTime { Issue.record("the network said:\n\(folder.said)") }
            result = .failure(error)
        }
        signal(SIGCONT)
        signal(SIGTERM)
        await expectNothingLeft(within: Self.stopTime)
        return result
    }

    /// Waits until the router answers and every starter expert can be asked.
    func waitUntilServing() async throws {
        try await eventually(within: Self.startTime, "all five experts serve") {
            guard isSupervised else { throw NotInTime(what: "`vanmieu up` has ended") }
            guard let reply = try? await send("GET", "/readyz") else { return false }
            let ready = reply.json["experts"]?.array?.compactMap(\.string) ?? []
            return Set(ready) == Self.experts
        }
    }

    /// Fails unless every process of this network's folder ends in time; ends those that do not.
    func expectNothingLeft(within time: Duration) async {
        do {
            try await eventually(within: time, "no process of \(folder.path) is left") {
                processes.isEmpty && !isSupervised
            }
        } catch {
            Issue.record("left running: \(processes.map(\.arguments))")
            for process in processes { kill(process.id, SIGKILL) }
        }
    }
}

// Its processes, each recognised by the data folder in its arguments.
extension Network {
    var processes: [RunningProcess] {
        RunningProcess.all { $0.contains { $0 == folder.path || $0.hasPrefix("\(folder.path)/") } }
    }

    var router: pid_t? {
        processes.first { $0.arguments.contains("serve") && !$0.arguments.contains("node") }?.id
    }

    func node(of expert: String) -> pid_t? {
        processes.first {
            $0.arguments.contains("node")
                && $0.arguments.contains("\(folder.path)/experts/\(expert)")
        }?.id
    }

    /// Sends `signal` to the supervisor, where it still runs.
    func signal(_ signal: Int32) {
        if isSupervised { kill(supervisor, signal) }
    }

    private var isSupervised: Bool { RunningProcess.runs(supervisor) }
}
