import FoundationEssentials
import Glibc

/// A process of this machine, as `/proc` shows it; one that has ended has no arguments there.
struct RunningProcess: Sendable {
    let id: pid_t
    let arguments: [String]

    /// The processes whose arguments satisfy `condition`.
    static func all(where condition: ([String]) -> Bool) -> [RunningProcess] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.compactMap(RunningProcess.init)
            .filter { $0.arguments.first?.hasSuffix("/vanmieu") == true && condition($0.arguments) }
    }

    private init?(id: pid_t) {
        guard let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline"),
            !line.isEmpty
        else { return nil }
        self.id = id
        arguments = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the process runs.
    ///
    /// One that ended waits as a zombie until its parent asks after it; one just started may have
    /// no arguments of its own yet: so neither `kill` nor its arguments would tell.
    static func runs(_ id: pid_t) -> Bool {
        guard let line = FileManager.default.contents(atPath: "/proc/\(id)/stat"),
            let state = line.split(separator: UInt8(ascii: ")")).last?.dropFirst().first
        else { return false }
        return !"ZX".utf8.contains(state)
    }
}
