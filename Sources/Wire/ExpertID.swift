/// Names an expert: `owner/name`, both slugs of `[a-z0-9-]{2,40}`.
///
/// The owner `vanmieu` is reserved for the network itself; ``isReserved`` tells.
package struct ExpertID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// `owner/name`: one text, for ids are copied, compared and written all along a question's way.
    package let description: String

    /// The id in `text`, or nil where `text` is not two slugs joined by one slash.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isSlug(parts[0]), Self.isSlug(parts[1]) else { return nil }
        description = String(text)
    }

    package var owner: String { String(description.prefix { $0 != "/" }) }

    package var name: String { String(description.drop { $0 != "/" }.dropFirst()) }

    package var isReserved: Bool { description.hasPrefix("vanmieu/") }

    package static func < (left: ExpertID, right: ExpertID) -> Bool {
        left.description < right.description
    }

    package static func isSlug(_ text: some StringProtocol) -> Bool {
        (2...40).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45
            }
    }
}

extension ExpertID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = ExpertID(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "an expert's id is owner/name, each of [a-z0-9-]{2,40}"
            )
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
