import NIOCore
package import Wire

/// The head of a response, as bytes.
package struct ResponseHead: Sendable {
    private var bytes = ByteBuffer()

    /// - Parameters:
    ///   - status: of those that ``Problem`` and answers have.
    ///   - room: how many bytes will follow the head.
    package init(status: Int, room: Int = 0) {
        bytes.reserveCapacity(768 + room)
        bytes.writeStaticString("HTTP/1.1 ")
        bytes.writeString("\(status) ")
        bytes.writeStaticString(Self.reason(status))
        bytes.writeStaticString("\r\n")
    }

    /// The head of what tells a client of `problem`.
    package init(_ problem: Problem) {
        self.init(status: problem.kind.status)
        for field in problem.fields { add(field.name, field.value) }
    }

    /// Adds a field; what may not stand in a value is left out.
    package mutating func add(_ name: StaticString, _ value: String) {
        bytes.writeStaticString(name)
        bytes.writeStaticString(": ")
        if value.utf8.allSatisfy(Self.isVisible) {
            bytes.writeString(value)
        } else {
            bytes.writeBytes(value.utf8.filter(Self.isVisible))
        }
        bytes.writeStaticString("\r\n")
    }

    /// The bytes with the empty line that ends them.
    consuming func ended() -> ByteBuffer {
        bytes.writeStaticString("\r\n")
        return bytes
    }

    private static func isVisible(_ byte: UInt8) -> Bool { (32...126).contains(byte) }

    private static func reason(_ status: Int) -> StaticString {
        switch status {
        case 200: "OK"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 408: "Request Timeout"
        case 413: "Content Too Large"
        case 429: "Too Many Requests"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        default: "Status"
        }
    }
}
