import FoundationEssentials
import Glibc
import Subprocess
import SystemPackage
import Testing

/// Counts the memory that processes ask for: a library that stands before their `malloc`.
struct AllocationCounter: Sendable {
    private let library: String
    private let counts: String

    /// Compiles the counter of the benchmarks, with the compiler that comes with Swift, in `folder`.
    init(in folder: DataFolder) async throws {
        library = "\(folder.path)/count.so"
        counts = "\(folder.path)/count"
        let source = "\(Program.root)/Tests/Benchmarks/gateway/count.c"
        let compiled = try await Subprocess.run(
            .name("clang"),
            arguments: ["-O2", "-shared", "-fPIC", "-o", library, source, "-ldl"],
            input: .none,
            output: .discarded,
            error: .string(limit: 1 << 16)
        )
        #expect(compiled.terminationStatus.isSuccess, "\(compiled.standardError)")
    }

    /// What processes that are to be counted need in their environment.
    var variables: [Environment.Key: String] {
        ["LD_PRELOAD": library, "COUNT_FILE": counts]
    }

    /// How often a process has asked for memory since its start.
    func count(of process: pid_t) throws -> Int {
        let bytes = try #require(FileManager.default.contents(atPath: "\(counts).\(process)"))
        return bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
