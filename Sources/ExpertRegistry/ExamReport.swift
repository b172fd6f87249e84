package import Wire

/// How an expert did in its exam.
package struct ExamReport: Sendable, Hashable, Codable {
    package let asked: Int
    package let passed: Int
    /// Questions outside its field that it declined, as it should.
    package let refusedRightly: Int
    /// From 0 to 1.
    package let score: Double
    /// Unix time in milliseconds.
    package let at: Int64
    package let details: JSONValue

    package init(
        asked: Int,
        passed: Int,
        refusedRightly: Int,
        score: Double,
        at: Int64,
        details: JSONValue = .null
    ) {
        self.asked = asked
        self.passed = passed
        self.refusedRightly = refusedRightly
        self.score = score
        self.at = at
        self.details = details
    }

    func check() throws(RegistryError) {
        guard (0...1).contains(score) else {
            throw .invalid(pointer: "/score", reason: "score must lie between 0 and 1")
        }
        guard asked > 0, (0...asked).contains(passed), (0...asked).contains(refusedRightly) else {
            throw .invalid(
                pointer: "/asked",
                reason: "asked must be positive and no less than passed and refused_rightly"
            )
        }
    }
}
