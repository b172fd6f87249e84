package import Wire

extension ExpertID {
    /// The id in `text`, which the test's author knows to be one.
    package static func sample(_ text: String) -> ExpertID {
        guard let id = ExpertID(text) else { preconditionFailure("\(text) names no expert") }
        return id
    }
}
