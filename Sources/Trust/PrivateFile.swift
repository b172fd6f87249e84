#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Files that only their owner may read: keys, and databases that hold hashes of keys.
package enum PrivateFile {
    private static let longest = 65_536

    /// Writes a new file of mode 0600 and waits until it is on the disk.
    package static func create(_ path: String, containing bytes: [UInt8]) throws(TrustError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw refusal(path, "it cannot be created (\(problem))") }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw refusal(path, "it cannot be written (\(problem))") }
            written += count
        }
        guard fsync(file) == 0 else { throw refusal(path, "it cannot be synced (\(problem))") }
    }

    /// Makes an empty file of mode 0600 unless there is one already.
    package static func touch(_ path: String) throws(TrustError) {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw refusal(path, "it cannot be opened (\(problem))") }
        close(file)
    }

    /// The bytes of a file of at most 64 KiB that group and others may not touch.
    package static func read(_ path: String) throws(TrustError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw refusal(path, "it cannot be opened (\(problem))") }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw refusal(path, problem) }
        guard status.st_mode & 0o077 == 0 else {
            throw refusal(path, "others may read it; run chmod 600 on it")
        }
        return try readAll(file, path)
    }

    private static func readAll(_ file: Int32, _ path: String) throws(TrustError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4_096)
        while bytes.count <= longest {
            let count = chunk.withUnsafeMutableBytes { Self.read(file, $0) }
            guard count >= 0 else { throw refusal(path, "it cannot be read (\(problem))") }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
        throw refusal(path, "it is too long")
    }

    private static func read(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
        Glibc.read(file, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
        Musl.read(file, buffer.baseAddress, buffer.count)
        #elseif canImport(Darwin)
        Darwin.read(file, buffer.baseAddress, buffer.count)
        #endif
    }

    private static var problem: String { String(cString: strerror(errno)) }

    private static func refusal(_ path: String, _ reason: String) -> TrustError {
        .keyFileRefused(path: path, reason: reason)
    }
}
