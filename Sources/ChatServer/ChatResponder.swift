package import NIOCore
package import Wire

/// Answers the questions that come by the connections of a server.
package protocol ChatResponder: Sendable {
    /// Takes a question up by its head, before any of its body is kept: who may not ask may not fill
    /// the memory. What it throws is answered, and the connection ended.
    ///
    /// The question stays on `eventLoop`, and so does `sink`, which gets its answer.
    func open(
        _ head: RequestHead,
        on eventLoop: any EventLoop,
        sink: any ResponseSink
    ) throws(Problem) -> any OpenQuestion
}
