import ExpertNode
import NIOCore
import Testing
import Wire

struct NodeMetricsAccessTests {
    @Test(arguments: ["127.0.0.1", "127.8.9.10", "::1", "::ffff:127.0.0.1"])
    func `the own machine reads without a key`(host: String) throws {
        let address = try SocketAddress(ipAddress: host, port: 5_000)
        try NodeMetricsAccess(key: nil).admit(nil, from: address)
        try NodeMetricsAccess(key: "k").admit("Bearer wrong", from: address)
    }

    @Test(arguments: ["10.0.0.7", "1.127.0.0", "fe80::1", "::ffff:10.0.0.7", "::127.0.0.1"])
    func `another machine needs the key`(host: String) throws {
        let address = try SocketAddress(ipAddress: host, port: 5_000)
        let access = NodeMetricsAccess(key: "bí mật")
        try access.admit("Bearer bí mật", from: address)
        for wrong in [nil, "", "Bearer ", "Bearer bí mậ", "Bearer bí mật ", "bí mật"] {
            #expect(throws: Problem.self) { try access.admit(wrong, from: address) }
        }
        for key in [nil, ""] {
            #expect(throws: Problem.self) {
                try NodeMetricsAccess(key: key).admit("Bearer ", from: address)
            }
        }
        #expect(throws: Problem.self) { try access.admit(nil, from: nil) }
    }
}
