import FoundationEssentials

/// How many processors this process may run on: as many event loops are worth having.
package enum ProcessorCount {
    /// What `taskset`, a service manager or a container leaves to it; all there are where the kernel
    /// does not tell.
    ///
    /// `ProcessInfo.activeProcessorCount` counts the machine's, whatever the process may use.
    package static var allowed: Int {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        return status.flatMap(allowed(inStatus:)) ?? ProcessInfo.processInfo.activeProcessorCount
    }

    /// The processors in the mask `Cpus_allowed` of `/proc/PID/status`: hexadecimal digits, with a
    /// comma after every eight.
    package static func allowed(inStatus status: String) -> Int? {
        let line = status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
        guard let mask = line?.split(separator: ":").last else { return nil }
        let digits = mask.compactMap(\.hexDigitValue)
        let count = digits.reduce(0) { $0 + $1.nonzeroBitCount }
        return count > 0 ? count : nil
    }
}
