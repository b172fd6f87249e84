/// The lists that are open at a place of a page, and the marker of the next item.
struct HTMLLists {
    private static let deepest = 8

    private struct List {
        var number: Int
        /// "1", "a", "A" or nil for a bullet.
        let style: String?
    }

    private var lists: [List] = []
    /// Lists opened below the deepest that are counted.
    private var overflow = 0
    private var pending: (depth: Int, marker: String)?

    mutating func open(_ name: String, _ attributes: [String: String]) {
        pending = nil
        guard lists.count < Self.deepest else {
            overflow += 1
            return
        }
        let start = attributes["start"].flatMap { Int($0) } ?? 1
        let style = name == "ol" ? attributes["type"] ?? "1" : nil
        lists.append(List(number: min(max(start, 0), 9_999), style: style))
    }

    mutating func close() {
        pending = nil
        if overflow > 0 {
            overflow -= 1
        } else {
            _ = lists.popLast()
        }
    }

    mutating func openItem(_ attributes: [String: String]) {
        guard let last = lists.indices.last else {
            pending = (0, "-")
            return
        }
        let value = attributes["value"].flatMap { Int($0) } ?? lists[last].number
        lists[last].number = min(max(value, 0), 9_999) + 1
        pending = (last, Self.marker(min(max(value, 0), 9_999), style: lists[last].style))
    }

    /// The marker of an item whose text begins here.
    mutating func takeMarker() -> (depth: Int, marker: String)? {
        defer { pending = nil }
        return pending
    }

    private static let letters = Array("abcdđeghiklmnopqrstuvxy")

    private static func marker(_ number: Int, style: String?) -> String {
        switch style {
        case nil: "-"
        case "a" where (1...letters.count).contains(number): "\(letters[number - 1]))"
        default: "\(number)."
        }
    }
}
