import Wire

/// What adding a domain answered, as lines for a person.
struct OverlapText {
    let text: String

    init(_ receipt: JSONValue) {
        let overlap = receipt["overlap"] ?? .null
        let shares = overlap["shares"]?.array ?? []
        let notWon = overlap["not_won"]?.integer ?? 0
        let lost = overlap["moved_from_domains"]?.integer ?? 0
        let gained = overlap["moved_from_none"]?.integer ?? 0
        let lines =
            ["\(receipt["id"]?.string ?? "?") is \(receipt["state"]?.string ?? "?")"]
            + ["its examples go at present to"]
            + shares.flatMap(Self.lines)
            + ["not won when left out of the learning: \(notWon)"]
            + Self.texts(overlap["not_won_examples"])
            + [
                "of \(overlap["questions"]?.integer ?? 0) known questions \(lost) would move from "
                    + "other domains, \(gained) that no domain takes"
            ]
            + (overlap["moved"]?.array ?? []).map(Self.moved)
        text = lines.joined(separator: "\n")
    }

    private static func lines(_ share: JSONValue) -> [String] {
        ["  \(percent(share["share"]))  \(share["domain"]?.string ?? "?")"]
            + texts(share["examples"]).map { "  \($0)" }
    }

    /// JSON writes one as a whole number.
    private static func percent(_ share: JSONValue?) -> String {
        switch share {
        case .number(let part): "\(Int((part * 100).rounded())) %"
        case .integer(let whole): "\(whole * 100) %"
        default: "?"
        }
    }

    private static func texts(_ list: JSONValue?) -> [String] {
        (list?.array ?? []).compactMap(\.string).map { "  \($0)" }
    }

    private static func moved(_ question: JSONValue) -> String {
        let domains = (question["domains"]?.array ?? []).compactMap(\.string)
        return "  \(domains.joined(separator: "+")): \(question["text"]?.string ?? "?")"
    }
}
