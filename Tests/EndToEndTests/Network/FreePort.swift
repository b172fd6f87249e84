import Glibc

/// A port of the loopback address that nobody listens on.
enum FreePort {
    /// Below the ports that the kernel gives to outgoing connections and to nodes, so that none of
    /// these takes the port before the router does, or while it is being started again.
    private static let range = 20_000..<32_000

    static func find() throws -> Int {
        for _ in 0..<100 {
            let port = Int.random(in: range)
            if isFree(port) { return port }
        }
        throw NotInTime(what: "a free port")
    }

    private static func isFree(_ port: Int) -> Bool {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = LoopbackAddress.of(port: port)
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}

/// 127.0.0.1 as the system calls take it.
enum LoopbackAddress {
    static func of(port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        return address
    }
}
