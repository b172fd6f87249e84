package import Wire

/// Where a response goes: the connection that the question came by.
package protocol ResponseSink: AnyObject {
    /// False while the peer does not take what has been written.
    var isWritable: Bool { get }
    /// A whole response; `head` lacks its length.
    func respond(_ head: consuming ResponseHead, body: [UInt8])
    func respond(_ prepared: PreparedResponse)
    /// The beginning of a response that is written as it comes, and then ended.
    func begin(_ head: consuming ResponseHead)
    func write(_ bytes: [UInt8])
    func end()
}

extension ResponseSink {
    package func respond(with problem: Problem) {
        respond(ResponseHead(problem), body: problem.encoded())
    }
}
