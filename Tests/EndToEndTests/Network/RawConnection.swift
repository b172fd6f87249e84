import Glibc

/// A TCP connection to the router that sends whatever bytes a test likes.
struct RawConnection: ~Copyable {
    private static let patience = 20

    private let socket: Int32

    init(to network: Network) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var time = timeval(tv_sec: Self.patience, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, size)
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, size)
        var address = LoopbackAddress.of(port: network.port)
        let isOpen = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else { throw NotInTime(what: "a connection (errno \(errno))") }
    }

    deinit { close(socket) }

    /// Sends `bytes`; what a closed connection does not take is lost.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    func send(_ text: String) {
        send(Array(text.utf8))
    }

    /// Sends `text` again and again, reading nothing, until so many bytes have gone or the router
    /// has taken none for so long; tells how many went.
    func flood(_ text: String, atMost limit: Int, stall: Duration) -> Int {
        let bytes = Array(text.utf8)
        var sent = 0
        var moved = ContinuousClock.now
        while sent < limit, ContinuousClock.now - moved < stall {
            // A whole text may be taken in part; the next one begins where it was cut.
            let count = bytes.withUnsafeBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[(sent % bytes.count)...])
                let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
                return Glibc.send(socket, rest.baseAddress, rest.count, flags)
            }
            if count > 0 {
                sent += count
                moved = .now
            } else if errno == EAGAIN {
                usleep(1_000)
            } else {
                break
            }
        }
        return sent
    }

    /// Tells the router that nothing more will come.
    func finishSending() {
        shutdown(socket, Int32(SHUT_WR))
    }

    /// What arrives until `isEnough`, or until the router closes or falls silent.
    func receive(until isEnough: (String) -> Bool = { _ in false }) -> String {
        var received: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while !isEnough(String(decoding: received, as: UTF8.self)) {
            let count = recv(socket, &piece, piece.count, 0)
            guard count > 0 else { break }
            received += piece.prefix(count)
        }
        return String(decoding: received, as: UTF8.self)
    }

    /// Whether the router has closed the connection; waits for that or for another byte.
    var isClosed: Bool {
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, 0) == 0
    }
}
