import ArgumentParser
import ExpertNode
import FoundationEssentials
import VietnameseText
import Wire

/// `vanmieu expert new NAME`: the folder of a new expert, ready to be checked and built.
struct ExpertNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make the folder of a new expert, with a sample of each kind of document.",
        discussion: """
            Makes DIR/NAME with expert.yaml, documents/, questions.jsonl and exam.jsonl. What it \
            writes can be checked, built and served at once; replace the samples by your own.
            """
    )
    private static let secondsOfDay = 86_400.0

    @Argument(help: "The expert's name, of a-z, 0-9 and -, for instance ho-tich.") var name: String
    @Option(help: "Who owns it, as the trust list names the owner.") var owner = "co-quan-mau"
    @Option(help: "The domain that it answers in.") var domain = "public_administration"
    @Option(help: "The folder to make it in.") var into = "."

    func run() throws {
        let template = ExpertTemplate(id: try id(), domain: try checkedDomain(), asOf: today)
        let folder = into == "." ? name : "\(into)/\(name)"
        try write(template, to: folder)
        Terminal.say(Self.summary(of: folder, files: template.files.map(\.path)))
    }

    private func id() throws -> ExpertID {
        try checkSlug(name, called: "the expert's name")
        try checkSlug(owner, called: "--owner")
        guard let id = ExpertID("\(owner)/\(name)"), !id.isReserved else {
            throw Complaint("the owner 'vanmieu' is the network's own; give another --owner")
        }
        return id
    }

    private func checkSlug(_ text: String, called what: String) throws {
        guard !ExpertID.isSlug(text) else { return }
        let slug = Folding.fold(text).split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
            .joined(separator: "-")
        let hint = ExpertID.isSlug(slug) ? "; write \(slug)" : ""
        throw Complaint("\(what) is '\(text)', but must be 2 to 40 of a-z, 0-9 and -\(hint)")
    }

    private func checkedDomain() throws -> String {
        let isName =
            (2...40).contains(domain.utf8.count)
            && domain.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_")
            }
        guard isName else {
            throw Complaint(
                "--domain is '\(domain)', but must be 2 to 40 of a-z, 0-9 and _, for instance law, "
                    + "finance, healthcare, education or public_administration"
            )
        }
        return domain
    }

    private var today: String {
        CivilDay(number: Int(Date().timeIntervalSince1970 / Self.secondsOfDay)).text
    }

    /// Writes all files into a folder that was not there; what was begun is taken away on failure.
    private func write(_ template: ExpertTemplate, to folder: String) throws {
        let disk = FileManager.default
        guard !disk.fileExists(atPath: folder) else {
            throw Complaint("\(folder) is there already; choose another name, or remove it first")
        }
        do {
            try disk.createDirectory(atPath: into, withIntermediateDirectories: true)
            // Made without its parents, so that of two who make it one is told.
            try disk.createDirectory(atPath: folder, withIntermediateDirectories: false)
        } catch {
            throw Complaint("cannot make \(folder): \(error)")
        }
        do {
            for file in template.files { try write(file, below: folder) }
        } catch {
            try? disk.removeItem(atPath: folder)
            throw Complaint("cannot write into \(folder): \(error)")
        }
    }

    private func write(_ file: ExpertTemplate.File, below folder: String) throws {
        let target = URL(filePath: "\(folder)/\(file.path)")
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(file.text.utf8).write(to: target, options: .atomic)
    }

    private static func summary(of folder: String, files: [String]) -> String {
        """
        made \(folder) with \(files.joined(separator: ", "))

        Next:
          vanmieu node check \(folder)
          vanmieu node build \(folder)
          vanmieu node serve \(folder) --build \(folder)/build --keys KEYS \
        --trust-list data/trust-list.json --anchors data/anchors.txt

        KEYS is a folder with owner.jwk, node.jwk and org.key of an owner on the trust list; \
        `vanmieu up` keeps those of its experts in data/experts.
        """
    }
}
