import NIOCore

extension EventLoop {
    /// Does `work` now where this is the loop, or else as soon as it can.
    func perform(_ work: @escaping @Sendable () -> Void) {
        inEventLoop ? work() : execute(work)
    }
}
