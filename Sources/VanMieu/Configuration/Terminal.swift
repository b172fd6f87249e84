#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a command says to its user.
enum Terminal {
    static func say(_ text: String) {
        write("\(text)\n")
    }

    /// Says how far a long work is, to a person who watches: on one line of the terminal.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        let line = Array("\r\u{1B}[K\(text.prefix(100))".utf8)
        _ = line.withUnsafeBytes { put(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Writes at once, so that a stream is read as it comes.
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Self.put(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            guard count > 0 || errno == EINTR else { return }
            bytes = bytes.dropFirst(max(0, count))
        }
    }

    private static let put: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = {
        #if canImport(Glibc)
        Glibc.write($0, $1, $2)
        #else
        Darwin.write($0, $1, $2)
        #endif
    }
}
