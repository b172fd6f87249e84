import Glibc

/// A port of the loopback address that nobody listens on.
enum FreePort {
    static func find() throws -> Int {
        try listening { $0 }
    }

    /// Listens on a free port while `body` runs.
    static func listening<Value>(_ body: (Int) throws -> Value) throws -> Value {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = LoopbackAddress.of(port: 0)
        let isOpen = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                var length = socklen_t(MemoryLayout<sockaddr_in>.size)
                return bind(socket, $0, length) == 0 && listen(socket, 1) == 0
                    && getsockname(socket, $0, &length) == 0
            }
        }
        guard isOpen else { throw NotInTime(what: "a free port (errno \(errno))") }
        return try body(Int(UInt16(bigEndian: address.sin_port)))
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
