/// What `Retry-After` (RFC 9110 §10.2.3) says: how long a server wants to be left alone.
package enum RetryAfter {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The seconds that `value` says: a number, or a moment, counted from the response's own `date`
    /// so that clocks need not agree.
    ///
    /// `most` at most; nil where nothing sensible is said, or nothing is to be waited for.
    package static func seconds(_ value: String, date: String?, most: Int) -> Int? {
        let digits = value.utf8.allSatisfy { (48...57).contains($0) }
        let wait: Int? =
            if digits {
                // More digits than an Int holds are a long time too.
                value.isEmpty ? nil : Int(value) ?? most
            } else if let until = seconds(of: value), let now = date.flatMap(seconds(of:)) {
                until - now
            } else {
                nil
            }
        guard let wait, wait > 0 else { return nil }
        return min(wait, most)
    }

    /// Unix seconds of an HTTP-date in the form that is not obsolete: `Fri, 27 Nov 2026 02:44:34 GMT`.
    private static func seconds(of date: String) -> Int? {
        let words = date.split(separator: " ", omittingEmptySubsequences: false)
        guard words.map(\.utf8.count) == [4, 2, 3, 4, 8, 3], words[5] == "GMT",
            let month = months.firstIndex(of: String(words[2])),
            let day = CivilDay(
                "\(words[3])-\(month < 9 ? "0" : "")\(month + 1)-\(words[1])"
            )
        else { return nil }
        let clock = words[4].split(separator: ":", omittingEmptySubsequences: false)
        let numbers = clock.compactMap { Int($0) }
        guard clock.map(\.utf8.count) == [2, 2, 2], numbers.count == 3,
            (0...23).contains(numbers[0]), (0...59).contains(numbers[1]),
            (0...60).contains(numbers[2])
        else { return nil }
        return ((day.number * 24 + numbers[0]) * 60 + numbers[1]) * 60 + numbers[2]
    }
}
