import ExpertRegistry
import FoundationEssentials
import Trust
import Wire

/// The keys of a local network, written once to `keys.txt` for its operator.
struct LocalKeys {
    let registry: ExpertRegistry
    let data: DataDirectory
    let experts: [StarterExpert]
    let now: Int64
    private(set) var application = ""
    private(set) var admin = ""

    init(registry: ExpertRegistry, data: DataDirectory, experts: [StarterExpert], now: Int64) {
        self.registry = registry
        self.data = data
        self.experts = experts
        self.now = now
    }

    /// Keeps the keys there are if the registry knows them, and makes those that are missing.
    func ensure() throws -> LocalKeys {
        var keys = self
        let written = try? KeyFile(path: data.keys).read()
        keys.application = try known(written?["application"]) ?? make(.application)
        keys.admin = try known(written?["admin"]) ?? make(.admin)
        for expert in experts { try ensureOrganisation(expert) }
        if written?["application"] != keys.application || written?["admin"] != keys.admin {
            try KeyFile(path: data.keys).write([
                ("application", keys.application), ("admin", keys.admin),
            ])
        }
        return keys
    }

    private func ensureOrganisation(_ expert: StarterExpert) throws {
        let file = data.expert(expert.folder).organisationKey
        if let bytes = try? PrivateFile.read(file),
            known(String(decoding: bytes, as: UTF8.self)) != nil
        {
            return
        }
        try? FileManager.default.removeItem(atPath: file)
        let key = try registry.createKey(
            .organisation,
            owner: expert.id.owner,
            label: expert.folder,
            actor: "vanmieu up",
            now: now
        )
        try PrivateFile.create(file, containing: Array(key.utf8))
    }

    private func known(_ key: String?) -> String? {
        key.flatMap { registry.caller(presenting: $0) == nil ? nil : $0 }
    }

    private func make(_ kind: KeyKind) throws -> String {
        try registry.createKey(
            kind,
            owner: nil,
            label: kind == .admin ? "local-operator" : "local-application",
            actor: "vanmieu up",
            now: now
        )
    }
}

/// `keys.txt`: a name and a key a line, readable by the operator only.
struct KeyFile {
    let path: String

    func read() throws -> [String: String] {
        let text = String(decoding: try PrivateFile.read(path), as: UTF8.self)
        let pairs = text.split(separator: "\n").compactMap { line -> (String, String)? in
            let words = line.split(separator: " ", omittingEmptySubsequences: true)
            guard words.count == 2, !line.hasPrefix("#") else { return nil }
            return (String(words[0]), String(words[1]))
        }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }

    func write(_ keys: [(name: String, key: String)]) throws {
        let lines =
            ["# Keys of this VanMieu network. Keep this file to yourself."]
            + keys.map { "\($0.name) \($0.key)" }
        try? FileManager.default.removeItem(atPath: path)
        let text = lines.joined(separator: "\n") + "\n"
        try PrivateFile.create(path, containing: Array(text.utf8))
    }
}
