import Glibc
import Testing
import Wire

@Suite(.serialized)
struct SupervisorTests {
    @Test func `children of a killed supervisor end by themselves`() async throws {
        try await Network.run { network in
            #expect(network.processes.count == 7)
            network.signal(SIGKILL)
            await network.expectNothingLeft(within: .seconds(40))
        }
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `a stopped supervisor takes its children with it`(signal: Int32) async throws {
        try await Network.run { network in
            network.signal(signal)
            await network.expectNothingLeft(within: .seconds(40))
            let reply = try? await network.send("GET", "/livez")
            #expect(reply == nil)
            #expect(network.folder.said.contains("Stopping"))
        }
    }

    @Test func `a second start on the same data is the same network`() async throws {
        try await DataFolder.temporary { folder in
            let record = try await Network.run(in: folder) { network in
                try await network.ask(Network.lawQuestion).recordID
            }
            let application = folder.applicationKey
            let keys = folder.text("keys.txt")
            try await Network.run(in: folder) { network in
                #expect(folder.text("keys.txt") == keys)
                let reply = try await network.ask(Network.lawQuestion, key: application)
                #expect(reply.verdict == "answered")
                let kept = try await network.send("GET", "/v1/records/\(record)")
                #expect(kept.status == 200)
                let starts = folder.said.ranges(of: "serves, exam").count
                #expect(starts == 5, "experts that had passed were examined again")
            }
        }
    }

    @Test func `a second start while the first runs is refused and harms nothing`() async throws {
        try await Network.run { network in
            let port = try FreePort.find()
            let command = try await Command([
                "up", "--data", network.folder.path, "--port", "\(port)",
            ])
            #expect(command.code != 0)
            #expect(command.error.contains(network.folder.path))
            #expect(command.error.contains("--data"), "the way out is named")
            #expect(try await network.ask(Network.lawQuestion).verdict == "answered")
        }
    }

    @Test func `a taken port is named with the way out`() async throws {
        try await DataFolder.temporary { folder in
            // Somebody else listens on the first network's port: its own router.
            try await Network.run { network in
                try TrainedClassifier.lend(to: folder)
                let command = try await Command([
                    "up", "--data", folder.path, "--port", "\(network.port)",
                ])
                #expect(command.code != 0)
                #expect(command.error.contains("\(network.port)"))
                #expect(command.error.contains("--port \(network.port + 1)"))
            }
        }
    }

    @Test func `keys are readable by their owner only and in no child's log`() async throws {
        try await Network.run { network in
            let folder = network.folder
            let names = ["giao-duc", "hanh-chinh", "luat", "tai-chinh", "y-te"]
            let files = names.flatMap {
                ["experts/\($0)/owner.jwk", "experts/\($0)/node.jwk", "experts/\($0)/org.key"]
            }
            for name in ["keys.txt", "router.jwk", "anchor.jwk", "page.key"] + files {
                var status = stat()
                #expect(stat("\(folder.path)/\(name)", &status) == 0, "\(name)")
                #expect(status.st_mode & 0o077 == 0, "\(name)")
            }
            _ = try await network.ask(Network.lawQuestion)
            for name in names + ["router"] {
                #expect(!folder.text("logs/\(name).log").contains("vm_"), "\(name)")
            }
        }
    }
}
