import Glibc
import Subprocess
import SystemPackage
import Testing

/// A process of a test's own beside those of a network.
struct ExtraNode: Sendable {
    let process: pid_t

    /// Runs `vanmieu node serve` for `expert`, registered with the router of `network`, while
    /// `body` runs; with the keys in the folder `keys`, or else the expert's.
    static func serving(
        _ expert: ScaffoldedExpert,
        on network: Network,
        keys: String? = nil,
        _ options: [String],
        _ body: @Sendable (ExtraNode) async throws -> Void
    ) async throws {
        let arguments =
            [
                "node", "serve", expert.folder, "--keys", keys ?? expert.keys, "--router",
                network.url,
                "--trust-list", "\(network.folder.path)/trust-list.json",
                "--anchors", "\(network.folder.path)/anchors.txt",
            ] + options
        let log = "\(network.folder.path)/logs/\(expert.name).log"
        try await running(.path(FilePath(Program.path)), arguments, log: log) { node in
            do {
                try await body(node)
            } catch {
                Issue.record("the node said:\n\(network.folder.text("logs/\(expert.name).log"))")
                throw error
            }
        }
    }

    /// Runs a program while `body` runs, then ends it.
    static func running(
        _ program: Executable,
        _ arguments: [String],
        environment: Environment = .inherit,
        log: String,
        _ body: @Sendable (ExtraNode) async throws -> Void
    ) async throws {
        let output = try FileDescriptor.open(
            FilePath(log),
            .writeOnly,
            options: [.create, .append],
            permissions: .ownerReadWrite
        )
        let ended = try await Subprocess.run(
            program,
            arguments: Arguments(arguments),
            environment: environment,
            input: .none,
            output: .fileDescriptor(output, closeAfterSpawningProcess: true),
            error: .combinedWithOutput
        ) { execution in
            let node = ExtraNode(process: execution.processIdentifier.value)
            let result: Result<Void, any Error>
            do {
                result = .success(try await body(node))
            } catch {
                result = .failure(error)
            }
            kill(node.process, SIGTERM)
            return result
        }
        try ended.closureResult.get()
    }
}
