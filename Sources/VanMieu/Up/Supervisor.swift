import FoundationEssentials
import ServiceLifecycle
import Subprocess
import SystemPackage

/// Keeps child processes running, and ends them with itself.
///
/// A child that ends is started again after a growing pause. Its standard input is a pipe that
/// only this process can close: should it be killed, the children notice and end (``Lifeline``).
struct Supervisor: Service {
    struct Child: Sendable {
        let name: String
        let arguments: [String]
        let log: String
    }

    private static let firstPause = Duration.milliseconds(500)
    private static let longestPause = Duration.seconds(30)
    /// A child that ran so long has recovered: its next pause is the first again.
    private static let recovered = Duration.seconds(60)

    let children: [Child]
    let report: @Sendable (String) -> Void

    func run() async throws {
        let lifeline = try FileDescriptor.pipe()
        defer {
            try? lifeline.readEnd.close()
            try? lifeline.writeEnd.close()
        }
        await withTaskGroup(of: Void.self) { group in
            for child in children {
                group.addTask { await keep(child, lifeline: lifeline.readEnd) }
            }
        }
    }

    private func keep(_ child: Child, lifeline: FileDescriptor) async {
        var pause = Self.firstPause
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            let began = ContinuousClock.now
            let ending = await cancelWhenGracefulShutdown {
                await start(child, lifeline: lifeline)
            }
            guard let ending else { return }
            if ContinuousClock.now - began > Self.recovered { pause = Self.firstPause }
            report("\(child.name) ended (\(ending)); starting it again; see \(child.log)")
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, Self.longestPause)
        }
    }

    /// How the child ended by itself; nil where it was stopped because we stop.
    private func start(_ child: Child, lifeline: FileDescriptor) async -> String? {
        do {
            let log = try FileDescriptor.open(
                child.log,
                .writeOnly,
                options: [.create, .append, .closeOnExec],
                permissions: [.ownerReadWrite]
            )
            defer { try? log.close() }
            var options = PlatformOptions()
            // Ctrl-C is for the supervisor; it tells the children itself.
            options.processGroupID = 0
            options.teardownSequence = [
                .send(signal: .terminate, allowedDurationToNextStep: .seconds(8))
            ]
            let result = try await Subprocess.run(
                .path(FilePath(Program.path)),
                arguments: Arguments(child.arguments),
                platformOptions: options,
                input: .fileDescriptor(lifeline, closeAfterSpawningProcess: false),
                output: .fileDescriptor(log, closeAfterSpawningProcess: false),
                error: .fileDescriptor(log, closeAfterSpawningProcess: false)
            )
            return Task.isCancelled ? nil : "\(result.terminationStatus)"
        } catch {
            return Task.isCancelled ? nil : "\(error)"
        }
    }
}
