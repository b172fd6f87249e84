#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import Dispatch

/// Ends this process when its supervisor ends, however that happens.
///
/// The supervisor holds the other end of our standard input and never writes: when it is gone,
/// killed even, the kernel closes the pipe and reading returns.
enum Lifeline {
    private static let grace: UInt32 = 10

    static func watch() {
        DispatchQueue(label: "vn.vanmieu.lifeline").async {
            var byte: UInt8 = 0
            while true {
                let count = read(STDIN_FILENO, &byte, 1)
                if count > 0 || (count < 0 && errno == EINTR) { continue }
                break
            }
            kill(getpid(), SIGTERM)
            // A shutdown that hangs must not leave an orphan behind.
            sleep(grace)
            _exit(1)
        }
    }
}
