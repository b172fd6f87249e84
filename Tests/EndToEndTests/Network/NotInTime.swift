/// Something that was waited for has not come about.
struct NotInTime: Error, CustomStringConvertible {
    let what: String

    var description: String { "not in time: \(what)" }
}

/// Waits until `condition` holds, looking again and again; throws once `time` is over.
func eventually(
    within time: Duration = .seconds(90),
    _ what: String,
    _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + time
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw NotInTime(what: what) }
        try await Task.sleep(for: .milliseconds(50))
    }
}
