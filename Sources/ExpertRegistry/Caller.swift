package import Trust

/// What a key was made for.
package typealias KeyKind = APIKey.Kind

/// Who presented a key.
package struct Caller: Sendable, Hashable {
    package let keyID: Int64
    package let kind: KeyKind
    /// Slug of the owner that an organisation's key belongs to.
    package let owner: String?
    package let label: String

    package init(keyID: Int64, kind: KeyKind, owner: String?, label: String) {
        self.keyID = keyID
        self.kind = kind
        self.owner = owner
        self.label = label
    }

    /// The person at the machine itself, who needs no key.
    package static func localOperator(_ label: String) -> Caller {
        Caller(keyID: 0, kind: .admin, owner: nil, label: label)
    }

    /// How the audit names the caller.
    package var actor: String { "\(kind.rawValue):\(keyID):\(label)" }
}
