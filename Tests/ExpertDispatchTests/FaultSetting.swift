import Synchronization

/// What a ``FaultProxy`` does at the moment.
final class FaultSetting: Sendable {
    private let fault: Mutex<FaultProxy.Fault>

    init(_ fault: FaultProxy.Fault) {
        self.fault = Mutex(fault)
    }

    var current: FaultProxy.Fault { fault.withLock { $0 } }

    func set(_ fault: FaultProxy.Fault) {
        self.fault.withLock { $0 = fault }
    }
}
