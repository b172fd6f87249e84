#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Lets only one `vanmieu up` use a data folder at a time.
///
/// The kernel gives the lock back however the process ends.
struct DataLock {
    private let file: Int32

    init(_ folder: DataDirectory) throws {
        let path = "\(folder.path)/up.lock"
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw Complaint("cannot open \(path): \(String(cString: strerror(errno)))")
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            throw Complaint(
                "another `vanmieu up` is using \(folder.path); stop it, or give --data another folder"
            )
        }
    }

    func release() {
        close(file)
    }
}
