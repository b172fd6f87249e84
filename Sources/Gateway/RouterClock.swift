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

    /// ISO 8601, UTC, milliseconds.
    var timestamp: String {
        Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    /// What a new query is told from others by.
    func identity() -> QueryIdentity {
        QueryIdentity(
            recordID: "rec_" + UUID().uuidString.lowercased().filter { $0 != "-" },
            received: moment,
            at: timestamp
        )
    }
}
