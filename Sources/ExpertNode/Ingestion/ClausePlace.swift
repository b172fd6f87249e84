/// Which khoản and điểm some lines of an article are, as they are cited.
struct ClausePlace {
    /// "khoản 7", "khoản 1 đến khoản 3", "khoản 7 điểm a và điểm b"; empty for the whole article.
    let text: String

    init(of range: Range<Int>, in lines: [OutlineLine]) {
        let clauses = Self.distinct(lines[range].map(\.clause))
        let isWhole = range == lines.indices
        guard !isWhole, clauses.contains(where: { $0 != nil }) else {
            text = isWhole ? "" : Self.points(of: range, in: lines)
            return
        }
        let named = Self.span(clauses.compactMap(\.self), called: "khoản")
        let points = Self.points(of: range, in: lines)
        text = points.isEmpty ? named : "\(named) \(points)"
    }

    /// The points, where the lines are not all of those that share their clause.
    private static func points(of range: Range<Int>, in lines: [OutlineLine]) -> String {
        let clauses = distinct(lines[range].map(\.clause).filter { $0 != nil })
        guard clauses.count < 2 else { return "" }
        let clause = clauses.first ?? nil
        let before = range.lowerBound > 0 && lines[range.lowerBound - 1].clause == clause
        let after = range.upperBound < lines.count && lines[range.upperBound].clause == clause
        guard before || after else { return "" }
        return span(distinct(lines[range].map(\.point)).compactMap(\.self), called: "điểm")
    }

    private static func span(_ numbers: [String], called name: String) -> String {
        guard let first = numbers.first, let last = numbers.last else { return "" }
        if numbers.count == 1 { return "\(name) \(first)" }
        return "\(name) \(first) \(numbers.count == 2 ? "và" : "đến") \(name) \(last)"
    }

    private static func distinct(_ numbers: [String?]) -> [String?] {
        numbers.reduce(into: []) { kept, number in
            if kept.last != .some(number) { kept.append(number) }
        }
    }
}
