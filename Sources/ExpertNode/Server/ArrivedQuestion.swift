import HTTPTypes
import Hummingbird
import NIOCore

/// What a known router has sent, not read yet.
///
/// It is read only once it has its turn: what is shed must cost next to nothing.
struct ArrivedQuestion: Sendable {
    private static let deadlineField = HTTPField.Name("vanmieu-deadline-ms")
    private static let priorityField = HTTPField.Name("vanmieu-priority")
    private static let bodyLimit = 1 << 20

    let body: ByteBuffer
    /// What the header says of the time that is left.
    let timeLeft: String?
    let priority: CallPriority
    let received: ContinuousClock.Instant

    /// Throws where the router is not trusted, or what it sends is too long.
    init(
        _ request: Request,
        check: RouterCheck,
        received: ContinuousClock.Instant
    ) async throws {
        try check.admit(request.headers[.authorization])
        body = try await request.body.collect(upTo: Self.bodyLimit)
        timeLeft = Self.deadlineField.flatMap { request.headers[$0] }
        priority = CallPriority(header: Self.priorityField.flatMap { request.headers[$0] })
        self.received = received
    }
}
