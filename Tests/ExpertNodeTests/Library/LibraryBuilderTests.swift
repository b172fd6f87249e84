import ExpertNode
import FoundationEssentials
import SparseIndex
import Testing

struct LibraryBuilderTests {
    @Test func `makes of documents what answers as the same in memory does`() async throws {
        let home = try TemporaryExpert()
        defer { home.remove() }
        try home.write("den.txt", "Vượt đèn đỏ bị phạt tiền.")
        try home.write("sub/con.txt", "Uống rượu bia lái xe bị phạt nặng.")
        let report = try await home.builder().build()
        #expect(report.isNew)
        #expect(report.files.map(\.path) == ["den.txt", "sub/con.txt"])
        let library = try Library(folder: home.folder)
        #expect(library.passages.all.map(\.id) == ["den.txt#1", "sub/con.txt#1"])
        let found = library.index.search(IndexQuery("vượt đèn đỏ"), top: 1)
        #expect(found.first?.id == "den.txt#1")
    }

    @Test func `reads again only what changed, and serves the old build until the new is whole`()
        async throws
    {
        let home = try TemporaryExpert()
        defer { home.remove() }
        try home.write("a.txt", "Một đoạn văn.")
        try home.write("b.txt", "Đoạn văn khác.")
        #expect(try await home.builder().build().readAnew == 2)
        let before = home.folder.current
        let again = try await home.builder().build()
        #expect(again.readAnew == 0)
        #expect(!again.isNew)
        #expect(home.folder.current == before)
        try home.write("b.txt", "Đoạn văn đã sửa.")
        let changed = try await home.builder().build()
        #expect(changed.readAnew == 1)
        #expect(changed.isNew)
        #expect(home.folder.current != before)
        #expect(try Library(folder: home.folder).passages.all.last?.text == "Đoạn văn đã sửa.")
    }

    @Test func `leaves the build before in use when it cannot go on`() async throws {
        let home = try TemporaryExpert()
        defer { home.remove() }
        try home.write("a.txt", "Một đoạn văn.")
        _ = try await home.builder().build()
        let before = home.folder.current
        try home.write("a.txt", "")
        await #expect(throws: LibraryError.self) { try await home.builder().build() }
        #expect(home.folder.current == before)
        #expect(try Library(folder: home.folder).passages.count == 1)
    }

    @Test func `builds again over a damaged one, and refuses to open that`() async throws {
        let home = try TemporaryExpert()
        defer { home.remove() }
        try home.write("a.txt", "Một đoạn văn.")
        _ = try await home.builder().build()
        let current = try #require(home.folder.current)
        let index = home.path + "/build/generations/\(current)/index.vmix"
        try Data("not an index".utf8).write(to: URL(filePath: index))
        #expect(throws: IndexError.notAnIndex) { try Library(folder: home.folder) }
        #expect(try await home.builder().build().isNew)
        #expect(try Library(folder: home.folder).passages.count == 1)
    }

    @Test func `names both files that give one passage`() async throws {
        let home = try TemporaryExpert()
        defer { home.remove() }
        try home.write("a.txt", "Một đoạn văn.")
        try home.write("b.txt", "Đoạn văn khác.")
        await #expect(throws: LibraryError.twice(id: "x#1", first: "a.txt", second: "b.txt")) {
            try await home.builder { _ in "x#1" }.build()
        }
    }

    @Test func `marks the passages of a text that another file replaces, and unmarks them`()
        async throws
    {
        let home = try TemporaryExpert()
        defer { home.remove() }
        try home.write("cu.txt", "Số 1/2025/NĐ-CP")
        try home.write("moi.txt", "thay 1/2025/NĐ-CP")
        _ = try await home.builder().build()
        let marked = try Library(folder: home.folder).passages.all.map(\.supersession)
        let expected = Supersession(successor: "Nghị định 2/2026/NĐ-CP", since: "2026-07-01")
        #expect(marked == [expected, nil])
        try home.write("moi.txt", "Văn bản khác.")
        #expect(try await home.builder().build().readAnew == 1)
        let after = try Library(folder: home.folder).passages.all.map(\.supersession)
        #expect(after == [nil, nil])
    }

    @Test func `reads all anew when the day up to which the owner vouches has changed`()
        async throws
    {
        let home = try TemporaryExpert()
        defer { home.remove() }
        try home.write("a.txt", "Một đoạn văn.")
        try home.write("../expert.yaml", SampleExpert.manifest)
        #expect(try await home.builder().build().isNew)
        #expect(try await home.builder().build().readAnew == 0)
        let later = SampleExpert.manifest.replacing("2026-11-01", with: "2026-11-02")
        try home.write("../expert.yaml", later)
        let again = try await home.builder().build()
        #expect(again.readAnew == 1)
        #expect(again.isNew)
    }

    @Test func `says that nothing was built yet`() throws {
        let home = try TemporaryExpert()
        defer { home.remove() }
        #expect(throws: LibraryError.nothingBuilt(folder: home.folder.path)) {
            try Library(folder: home.folder)
        }
    }
}

/// A folder with documents, each line of which is a passage.
private struct TemporaryExpert {
    let path: String
    var folder: BuildFolder { BuildFolder(path + "/build") }

    init() throws {
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "vanmieu-library-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path + "/documents",
            withIntermediateDirectories: true
        )
    }

    func write(_ name: String, _ text: String) throws {
        let file = URL(filePath: "\(path)/documents/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    func builder(
        id: @escaping @Sendable (String) -> String = { "\($0)#1" }
    ) -> LibraryBuilder {
        LibraryBuilder(directory: path, folder: folder) { path, _, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let passage = Passage(
                id: id(path),
                title: "",
                heading: "",
                text: text,
                topic: "",
                document: text.hasPrefix("Số ") ? "Nghị định " + text.dropFirst(3) : "Văn bản thử",
                section: "",
                asOf: "2026-11-26",
                inForce: "2026-11-26",
                url: nil
            )
            let replacement = Replacement(
                number: String(text.dropFirst(5)),
                successor: "Nghị định 2/2026/NĐ-CP",
                since: "2026-07-01"
            )
            return FileReading(
                path: path,
                passages: text.isEmpty ? [] : [passage],
                replacements: text.hasPrefix("thay ") ? [replacement] : []
            )
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
