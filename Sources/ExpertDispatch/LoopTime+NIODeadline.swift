import NIOCore

/// Where policies' time comes from and goes to.
extension LoopTime {
    init(_ deadline: NIODeadline) {
        self.init(nanoseconds: Int64(clamping: deadline.uptimeNanoseconds))
    }

    static var now: LoopTime { LoopTime(NIODeadline.now()) }

    var deadline: NIODeadline { .uptimeNanoseconds(UInt64(max(0, nanoseconds))) }
}
