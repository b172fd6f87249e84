import HTTPTypes
import Hummingbird

/// One file of the pages, ready to be sent.
struct PageFile: Sendable {
    enum Kind: String {
        case html = "text/html; charset=utf-8"
        case css = "text/css; charset=utf-8"
        case script = "text/javascript; charset=utf-8"
    }

    let path: String
    private let content: ByteBuffer
    private let headers: HTTPFields
    private let tag: String?

    /// A file of `bytes` at `path`.
    ///
    /// A page that holds a key is not cacheable: no cache may keep it.
    init(_ path: String, _ kind: Kind, _ bytes: [UInt8], isCacheable: Bool = true) {
        self.path = path
        content = ByteBuffer(bytes: bytes)
        tag = isCacheable ? ContentTag.of(bytes) : nil
        var headers = PageSecurity.headers
        headers[.contentType] = kind.rawValue
        headers[.cacheControl] = isCacheable ? "no-cache" : "no-store"
        headers[.eTag] = tag
        self.headers = headers
    }

    /// The file, or 304 where the browser's copy is the same.
    func response(to request: Request) -> Response {
        if let tag, request.headers[.ifNoneMatch]?.contains(tag) == true {
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: content))
    }
}
