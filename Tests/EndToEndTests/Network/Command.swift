import Subprocess
import SystemPackage

/// One run of the command line.
struct Command: Sendable {
    let code: Int32
    let output: String
    let error: String

    /// Runs `vanmieu` with `arguments`, to its end.
    init(_ arguments: [String], environment: Environment = .inherit) async throws {
        let result = try await Subprocess.run(
            .path(FilePath(Program.path)),
            arguments: Arguments(arguments),
            environment: environment,
            input: .none,
            output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20)
        )
        output = result.standardOutput
        error = result.standardError
        if case .exited(let code) = result.terminationStatus { self.code = code } else { code = -1 }
    }

    /// The same against the router and with the keys of `network`.
    init(_ arguments: [String], on network: Network) async throws {
        try await self.init(
            arguments + ["--url", network.url, "--data", network.folder.path],
            environment: .inherit.updating(["VANMIEU_URL": nil, "VANMIEU_KEY": nil])
        )
    }
}
