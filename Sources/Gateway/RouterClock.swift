import FoundationEssentials
import NIOCore
import Routing

/// The one place where the router reads its clocks.
struct RouterClock: Sendable {
    var moment: Moment {
        Moment(nanoseconds: Int64(NIODeadline.now().uptimeNanoseconds))
    }

    var unixMilliseconds: Int64 {
        Int64(Date().timeIntervalSince1970 * 1_000)
    }

    var unixSeconds: Int { Int(unixMilliseconds / 1_000) }

    /// What a new query is told from others by.
    func identity() -> QueryIdentity {
        let now = unixMilliseconds
        return QueryIdentity(
            recordID: RecordID.make(unixMilliseconds: now),
            received: moment,
            at: Timestamp.text(unixMilliseconds: now)
        )
    }
}
