import FoundationEssentials
import Subprocess
import SystemPackage
import Testing

extension Network {
    /// Runs the router alone, in a folder that `vanmieu up` has prepared, with the local policy
    /// after `change`, while `body` runs.
    static func serving(
        in folder: DataFolder,
        changing change: (String) -> String,
        _ body: @Sendable (Network) async throws -> Void
    ) async throws {
        let local = "\(Program.root)/registry/policy.local.yaml"
        let text = String(
            decoding: FileManager.default.contents(atPath: local) ?? Data(),
            as: UTF8.self
        )
        let changed = change(text)
        try #require(changed != text)
        let policy = "\(folder.path)/policy.yaml"
        try Data(changed.utf8).write(to: URL(filePath: policy), options: .atomic)
        let port = try FreePort.find()
        let arguments = [
            "serve", "--data", folder.path, "--port", "\(port)", "--policy", policy,
        ]
        let log = "\(folder.path)/logs/router.log"
        try await ExtraNode.running(.path(FilePath(Program.path)), arguments, log: log) { router in
            let network = Network(folder: folder, port: port, supervisor: router.process)
            try await eventually("the router answers") {
                (try? await network.send("GET", "/livez"))?.status == 200
            }
            try await body(network)
        }
    }
}
