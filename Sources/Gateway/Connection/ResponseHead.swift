import NIOCore

/// The head of a response, as bytes.
struct ResponseHead {
    private(set) var bytes = ByteBuffer()

    /// - Parameter status: of those that ``Problem`` and answers have.
    init(status: Int) {
        bytes.reserveCapacity(512)
        bytes.writeStaticString("HTTP/1.1 ")
        bytes.writeString("\(status) ")
        bytes.writeStaticString(Self.reason(status))
        bytes.writeStaticString("\r\n")
    }

    /// Adds a field; what may not stand in a value is left out.
    mutating func add(_ name: StaticString, _ value: String) {
        bytes.writeStaticString(name)
        bytes.writeStaticString(": ")
        if value.utf8.allSatisfy(Self.isVisible) {
            bytes.writeString(value)
        } else {
            bytes.writeBytes(value.utf8.filter(Self.isVisible))
        }
        bytes.writeStaticString("\r\n")
    }

    private static func isVisible(_ byte: UInt8) -> Bool { (32...126).contains(byte) }

    private static func reason(_ status: Int) -> StaticString {
        switch status {
        case 200: "OK"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 413: "Content Too Large"
        case 429: "Too Many Requests"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        default: "Status"
        }
    }
}
