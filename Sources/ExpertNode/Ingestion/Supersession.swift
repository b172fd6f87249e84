import VietnameseText
import Wire

/// That a text is no longer in force: since when, and what holds in its place.
///
/// It stands in a passage's `document`, behind the name, as readers of the source would write it:
/// "Nghị định 100/2019/NĐ-CP (hết hiệu lực từ 2025-01-01, thay thế bởi Nghị định 168/2024/NĐ-CP)".
package struct Supersession: Sendable, Hashable {
    private static let opening = " (hết hiệu lực"
    private static let sinceWord = " từ "
    private static let successorWord = ", thay thế bởi "
    private static let longest = 200

    /// What replaced it, as it is cited; nil where nothing is named.
    package let successor: String?
    /// The first day on which it was not in force, `YYYY-MM-DD`; nil where it is not known.
    package let since: String?

    package init(successor: String?, since: String?) {
        self.successor = successor.map { OneLine.of($0.prefix(Self.longest)) }
        self.since = since
    }

    /// What is said behind the name of `document`; nil where it is in force.
    package init?(in document: String) {
        guard let start = Self.remark(in: document)?.upperBound else { return nil }
        let rest = document[start...].prefix { $0 != ")" }
        let successor = rest.firstRange(of: Self.successorWord)
        let day = rest[..<(successor?.lowerBound ?? rest.endIndex)]
        let since = day.hasPrefix(Self.sinceWord) ? day.dropFirst(Self.sinceWord.count) : ""
        self.init(
            successor: successor.map { String(rest[$0.upperBound...]) },
            since: CivilDay(since)?.text
        )
    }

    /// `document` with what became of it, in place of what was said before.
    package func marking(_ document: String) -> String {
        let since = since.map { Self.sinceWord + $0 } ?? ""
        // A parenthesis would end the remark.
        let name = successor?.filter { $0 != "(" && $0 != ")" }
        let by = name.map { Self.successorWord + $0 } ?? ""
        return "\(Self.name(of: document))\(Self.opening)\(since)\(by))"
    }

    /// Whether it is so on `day`; what is replaced from a later day on is still in force.
    package func holds(on day: String) -> Bool {
        guard let since = since.flatMap({ CivilDay($0) }), let day = CivilDay(day) else {
            return true
        }
        return since <= day
    }

    /// This, and what `other` knows beside it.
    func completed(by other: Supersession?) -> Supersession {
        Supersession(successor: successor ?? other?.successor, since: since ?? other?.since)
    }

    /// `document` without what became of it.
    package static func name(of document: String) -> String {
        remark(in: document).map { String(document[..<$0.lowerBound]) } ?? document
    }

    /// Where the remark begins; passages found are asked for it by the dozen, and few have one.
    private static func remark(in document: String) -> Range<String.Index>? {
        document.utf8.indices.lazy
            .filter { document.utf8[$0] == UInt8(ascii: " ") }
            .compactMap { start in
                let rest = document.utf8[start...]
                guard rest.starts(with: opening.utf8) else { return nil }
                return start..<rest.index(start, offsetBy: opening.utf8.count)
            }
            .first
    }
}

extension Passage {
    /// What became of the text that it is from; nil where that is in force.
    package var supersession: Supersession? { Supersession(in: document) }

    /// The same passage of a text that is no longer in force.
    func superseded(_ supersession: Supersession) -> Passage {
        Passage(
            id: id,
            title: title,
            heading: heading,
            text: text,
            topic: topic,
            document: supersession.marking(document),
            section: section,
            asOf: asOf,
            inForce: inForce,
            url: url
        )
    }
}
