package import Wire

/// A node's proof of life: until when, and where, one replica of an expert may be called.
package struct NodeLease: Sendable, Hashable {
    package let expert: ExpertID
    /// Slug of the node among its expert's.
    package let node: String
    package let url: String
    /// Thumbprint of the node's key.
    package let keyID: String
    /// Calls that the node says it is answering.
    package let inFlight: Int
    /// Whether the node finishes what it has and takes nothing new.
    package let draining: Bool
    /// Unix time in milliseconds.
    package let expires: Int64

    package init(
        expert: ExpertID,
        node: String,
        url: String,
        keyID: String,
        inFlight: Int,
        draining: Bool,
        expires: Int64
    ) {
        self.expert = expert
        self.node = node
        self.url = url
        self.keyID = keyID
        self.inFlight = inFlight
        self.draining = draining
        self.expires = expires
    }

    /// Whether `other` says the same but for what changes with every heartbeat.
    func isRenewal(of other: NodeLease) -> Bool {
        (url, keyID, draining) == (other.url, other.keyID, other.draining)
    }
}
