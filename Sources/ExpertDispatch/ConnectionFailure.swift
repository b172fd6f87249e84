/// Why a connection brought no response.
enum ConnectionFailure: Error, Sendable {
    /// Nothing of the response had come: another node may be asked.
    case beforeResponse(String)
    /// The response broke off: it must not be asked for again.
    case midResponse(String)
}
