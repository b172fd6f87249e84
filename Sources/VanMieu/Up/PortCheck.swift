#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Finds out before anything is started whether the router's port is free.
struct PortCheck {
    let port: Int

    func run() throws {
        guard (1...65_535).contains(port) else {
            throw Complaint("--port must be from 1 to 65535")
        }
        guard !isFree else { return }
        throw Complaint(
            """
            port \(port) of 127.0.0.1 is taken by another program. Either stop that program \
            (`ss -ltnp 'sport = :\(port)'` shows it), or take another port: \
            make up PORT=\(port + 1)   or   vanmieu up --port \(port + 1)
            """
        )
    }

    private var isFree: Bool {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { return true }
        defer { close(listener) }
        var reuse: Int32 = 1
        setsockopt(
            listener,
            SOL_SOCKET,
            SO_REUSEADDR,
            &reuse,
            socklen_t(MemoryLayout<Int32>.size)
        )
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        return result == 0
    }
}
