import Testing

/// Gives all tests of a suite the same network.
struct SharedNetwork: SuiteTrait, TestScoping {
    @TaskLocal private static var running: Network?

    /// The network of the suite that the current test belongs to.
    static var current: Network {
        get throws { try #require(running) }
    }

    func provideScope(
        for test: Test,
        testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        try await Network.run { network in
            try await Self.$running.withValue(network) { try await function() }
        }
    }
}

extension Trait where Self == SharedNetwork {
    static var sharedNetwork: Self { Self() }
}
