import FoundationEssentials
import Glibc

/// What a process takes of its machine, as `/proc` shows it.
struct ProcessUse: Sendable {
    /// Bytes of memory that are in use.
    let memory: Int
    /// Open files and connections.
    let descriptors: Int
    /// Calls of the kernel that read, and that wrote, since its start.
    let reads: Int
    let writes: Int

    /// Nil where there is no such process.
    init?(of process: pid_t) {
        guard let pages = Self.residentPages(process),
            let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")
        else { return nil }
        memory = pages * sysconf(Int32(_SC_PAGESIZE))
        descriptors = files.count
        reads = Self.calls("syscr", process)
        writes = Self.calls("syscw", process)
    }

    private static func calls(_ name: String, _ process: pid_t) -> Int {
        let lines = FileManager.default.contents(atPath: "/proc/\(process)/io") ?? Data()
        let line = String(decoding: lines, as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix("\(name): ") }
        return line.flatMap { Int($0.dropFirst(name.count + 2)) } ?? 0
    }

    private static func residentPages(_ process: pid_t) -> Int? {
        let numbers = FileManager.default.contents(atPath: "/proc/\(process)/statm")?
            .split(separator: UInt8(ascii: " "))
        guard let numbers, numbers.count > 1 else { return nil }
        return Int(String(decoding: numbers[1], as: UTF8.self))
    }
}
