import ChatServer
import Wire

/// A connection that keeps what is written to it, and takes it or not.
final class SilentSink: ResponseSink {
    var isWritable = true
    private(set) var hasBegun = false
    private(set) var written: [String] = []
    private(set) var hasEnded = false

    func respond(_ head: consuming ResponseHead, body: [UInt8]) {
        write(body)
        hasEnded = true
    }

    func respond(_ prepared: PreparedResponse) {
        hasEnded = true
    }

    func begin(_ head: consuming ResponseHead) {
        hasBegun = true
    }

    func write(_ bytes: [UInt8]) {
        written.append(String(decoding: bytes, as: UTF8.self))
    }

    func end() {
        hasEnded = true
    }
}
