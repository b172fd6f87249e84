package import NIOCore
package import Wire

/// A question of which the head has been taken up, until it is answered; always on its event loop.
package protocol OpenQuestion: AnyObject {
    /// The body has come: answers it, at once or later, by one response to the sink.
    func answer(_ body: ByteBuffer)
    /// The body never comes, or is no good: tells the sink so.
    func refuse(_ problem: Problem)
    /// The client takes its answer again.
    func resume()
    /// The client has gone: nobody is to work for it any longer.
    func abandon()
}
