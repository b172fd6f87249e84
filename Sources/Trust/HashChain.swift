/// Ties rows together so that none can be changed or taken out unseen.
///
/// Each row's link is SHA-256 over the link before it and the hash of the row's content, in
/// hexadecimal. Since only the content's hash enters, content can be deleted and the chain holds.
package struct HashChain: Sendable, Hashable {
    /// The link before the first row.
    package static let genesis = String(repeating: "0", count: 64)

    /// The newest link.
    package private(set) var head: String

    package init(head: String = HashChain.genesis) {
        self.head = head
    }

    /// Adds a row and gives its link.
    package mutating func append(contentHash: String) -> String {
        head = Self.next(previous: head, contentHash: contentHash)
        return head
    }

    /// The link of a row after the link `previous`.
    package static func next(previous: String, contentHash: String) -> String {
        ContentHash.hex(of: "\(previous)\n\(contentHash)".utf8)
    }

    /// One hash for all of `fields`.
    ///
    /// Each is preceded by its length, and an absent one differs from an empty one, so no two lists
    /// of fields give the same bytes.
    package static func contentHash(_ fields: [String?]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fields.reduce(0) { $0 + ($1?.utf8.count ?? 0) + 8 })
        for field in fields {
            guard let field else {
                bytes.append(UInt8(ascii: "-"))
                continue
            }
            bytes += String(field.utf8.count).utf8
            bytes.append(UInt8(ascii: ":"))
            bytes += field.utf8
        }
        return ContentHash.hex(of: bytes)
    }
}
