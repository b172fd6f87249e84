import FoundationEssentials
import Testing

/// A new expert's folder, before any network knows it.
struct NodeScaffoldTests {
    @Test func `a new expert can be checked and built at once, and is built once`() async throws {
        try await DataFolder.temporary { data in
            let expert = try await ScaffoldedExpert.make("thu-vien", in: data)
            let checked = try await Command(["node", "check", expert.folder])
            #expect(checked.code == 0, "\(checked.error)")
            #expect(checked.output.hasPrefix("mau-hanh-chinh/thu-vien 0.1.0: 2 passages"))
            let built = try await expert.rebuild()
            #expect(built.hasPrefix("9 passages of 5 files, 5 read anew; 0 left out\n"))
            let again = try await expert.rebuild()
            #expect(again.hasPrefix("9 passages of 5 files, 0 read anew; 0 left out\n"))
            #expect(again.contains("nothing has changed"))
        }
    }

    @Test func `its questions and its exam name passages that are built`() async throws {
        try await DataFolder.temporary { data in
            let expert = try await ScaffoldedExpert.make("thu-vien", in: data)
            try await expert.rebuild()
            let name = expert.current.filter { !$0.isWhitespace }
            let passages = expert.text("build/generations/\(name)/passages.jsonl")
            for file in ["questions.jsonl", "exam.jsonl"] {
                let named = expert.text(file).split(separator: "\"").filter { $0.contains("#") }
                #expect(!named.isEmpty)
                #expect(named.allSatisfy { passages.contains("\"id\":\"\($0)\"") })
            }
        }
    }

    @Test func `says what to type next, and overwrites nothing`() async throws {
        try await DataFolder.temporary { data in
            let arguments = ["expert", "new", "thu-vien", "--into", data.path]
            let first = try await Command(arguments)
            #expect(first.code == 0)
            let lines = first.output.split(separator: "\n").map { $0.drop { $0 == " " } }
            let next = lines.filter { $0.hasPrefix("vanmieu ") }
            let folder = "\(data.path)/thu-vien"
            #expect(
                next.prefix(2) == [
                    "vanmieu node check \(folder)", "vanmieu node build \(folder)",
                ]
            )
            #expect(next.last?.hasPrefix("vanmieu node serve \(folder) --build") == true)
            let manifest = data.text("thu-vien/expert.yaml")
            let second = try await Command(arguments + ["--owner", "khac"])
            #expect(second.code == 1)
            #expect(second.error.contains("\(folder) is there already"))
            #expect(data.text("thu-vien/expert.yaml") == manifest)
        }
    }

    @Test(arguments: [
        (["Hộ tịch"], "write ho-tich"), (["x"], "must be 2 to 40 of a-z, 0-9 and -"),
        (["../ngoai"], "must be 2 to 40"), (["tot", "--owner", "vanmieu"], "another --owner"),
        (["tot", "--owner", "Bộ Y tế"], "write bo-y-te"),
        (["tot", "--domain", "y-te"], "--domain is 'y-te'"),
        (["tot", "--into", "/proc/vanmieu"], "cannot make /proc/vanmieu"),
    ])
    func `a bad name is an error that says how to mend it`(
        arguments: [String],
        reason: String
    ) async throws {
        try await DataFolder.temporary { data in
            let place = arguments.contains("--into") ? [] : ["--into", data.path]
            let command = try await Command(["expert", "new"] + arguments + place)
            #expect(command.code == 1)
            #expect(command.output.isEmpty)
            #expect(command.error.contains(reason), "\(command.error)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: data.path).isEmpty)
        }
    }
}
