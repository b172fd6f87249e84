import FoundationEssentials
import Glibc
import Subprocess
import SystemPackage
import Testing
import Wire

/// Builds of an expert that a router asks, on real processes.
@Suite(.serialized, .sharedNetwork)
struct NodeBuildTests {
    private static let question = "Làm thẻ thư viện hết bao nhiêu tiền?"
    private static let document = "documents/the-thu-vien.md"

    @Test func `what is rebuilt is answered without a restart, and a crash changes nothing`()
        async throws
    {
        let network = try SharedNetwork.current
        let expert = try await ScaffoldedExpert.make("thu-vien", in: network.folder)
        try await expert.rebuild()
        try await ExtraNode.serving(expert, on: network, ["--build", expert.build]) { node in
            try await expert.enrol(on: network)
            #expect(try await answer(expert, network).contains("30.000"))

            try await change(expert, "30.000", to: "50.000")
            try await eventually("the new build answers") {
                try await answer(expert, network).contains("50.000")
            }

            let served = expert.current
            try await crashInTheMiddle(expert, network)
            #expect(expert.current == served)
            #expect(try await answer(expert, network).contains("50.000"))

            try await change(expert, "50.000", to: "70.000")
            try await eventually("the build after the crash answers") {
                try await answer(expert, network).contains("70.000")
            }
            #expect(RunningProcess.runs(node.process))
            try await expectMetrics(expert, network)
        }
    }

    @Test func `a text that a newer one replaces is quoted with a remark`() async throws {
        let network = try SharedNetwork.current
        let expert = try await ScaffoldedExpert.make("thu-vien-cu", in: network.folder)
        try expert.write("documents/moi.txt", Self.newer)
        try await expert.rebuild()
        try await ExtraNode.serving(expert, on: network, ["--build", expert.build]) { _ in
            try await expert.enrol(on: network)
            let reply = try await network.ask(
                "Mỗi thẻ thư viện được mượn cùng lúc nhiều nhất mấy cuốn sách?",
                model: expert.id
            )
            #expect(
                reply.content.contains(
                    "Lưu ý: Quyết định 01/2026/QĐ-TVM đã được thay thế từ ngày 01/02/2026 bởi "
                        + "Quyết định 02/2026/QĐ-TVM"
                ),
                "\(reply.content)"
            )
            #expect(reply.content.contains("(cập nhật đến "))
        }
    }

    private static let newer = """
        Số: 02/2026/QĐ-TVM

        Hà Nội, ngày 20 tháng 01 năm 2026

        QUYẾT ĐỊNH

        Về việc sắp xếp kho lưu trữ

        Điều 1. Sắp xếp kho
        Kho lưu trữ được sắp xếp theo năm.

        Điều 2. Hiệu lực
        Quyết định này có hiệu lực từ ngày 01/02/2026 và thay thế Quyết định số 01/2026/QĐ-TVM.
        """

    private func answer(_ expert: ScaffoldedExpert, _ network: Network) async throws -> String {
        try await network.ask(Self.question, model: expert.id).content
    }

    private func change(_ expert: ScaffoldedExpert, _ old: String, to new: String) async throws {
        let text = expert.text(Self.document)
        try #require(text.contains(old))
        try expert.write(Self.document, text.replacing(old, with: new))
        #expect(try await expert.rebuild().contains("1 read anew"))
    }

    /// Kills a build that is reading a file: its converter does not come back.
    private func crashInTheMiddle(_ expert: ScaffoldedExpert, _ network: Network) async throws {
        let tools = "\(network.folder.path)/tools"
        let mark = "\(network.folder.path)/converting"
        try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
        let converter = "\(tools)/pandoc"
        let script = "#!/bin/sh\n: > '\(mark)'\nwhile kill -0 $PPID; do sleep 0.05; done\n"
        try Data(script.utf8).write(to: URL(filePath: converter))
        chmod(converter, 0o700)
        let text = expert.text(Self.document)
        try expert.write(Self.document, text.replacing("50.000", with: "60.000"))
        try expert.write("documents/van-ban.docx", "PK")

        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        try await ExtraNode.running(
            .path(FilePath(Program.path)),
            ["node", "build", expert.folder],
            environment: .inherit.updating(["PATH": "\(tools):\(path)"]),
            log: "\(network.folder.path)/logs/build.log"
        ) { build in
            try await eventually("the build reads the file") {
                FileManager.default.fileExists(atPath: mark)
            }
            kill(build.process, SIGKILL)
        }
        try expert.remove("documents/van-ban.docx")
        try expert.write(Self.document, text)
    }

    private func expectMetrics(_ expert: ScaffoldedExpert, _ network: Network) async throws {
        let reply = try await expert.metrics(on: network)
        #expect(reply.status == 200)
        #expect(reply.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(reply.text.contains("\nvanmieu_node_passages 9\n"))
        #expect(reply.text.contains("vanmieu_node_info{expert=\"\(expert.id)\","))
        #expect(!reply.text.contains("\nvanmieu_node_questions_total{outcome=\"answered\"} 0\n"))
        #expect(reply.text.contains("\nvanmieu_node_questions_total{outcome=\"refused\"} 0\n"))
    }
}
