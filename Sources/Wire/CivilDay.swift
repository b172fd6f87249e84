/// A day of the Gregorian calendar as a number, so that days can be added.
///
/// The conversions are those of Howard Hinnant, "chrono-compatible low-level date algorithms":
/// years begin in March, so that the leap day is the last of one.
package struct CivilDay: Sendable, Hashable, Comparable {
    private static let daysOfEra = 146_097
    /// From 0000-03-01 to 1970-01-01.
    private static let epoch = 719_468

    /// Days since 1970-01-01.
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    /// A day written `YYYY-MM-DD`; nil where it is written otherwise.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2]),
            year >= 0, (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * Self.daysOfEra + dayOfEra - Self.epoch
    }

    /// `YYYY-MM-DD`.
    package var text: String {
        let (year, month, day) = parts
        let years = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
        return "\(years)-\(Self.padded(month))-\(Self.padded(day))"
    }

    /// As Vietnamese documents write it: `01/7/2025` with both numbers in two digits.
    package var vietnamese: String {
        let (year, month, day) = parts
        return "\(Self.padded(day))/\(Self.padded(month))/\(year)"
    }

    package static func < (left: CivilDay, right: CivilDay) -> Bool { left.number < right.number }

    package static func + (day: CivilDay, count: Int) -> CivilDay {
        CivilDay(number: day.number + count)
    }

    /// Its year, its month and its day of that.
    package var parts: (year: Int, month: Int, day: Int) {
        let days = number + Self.epoch
        // Rounded down, for days before the first era too.
        let era = (days >= 0 ? days : days - Self.daysOfEra + 1) / Self.daysOfEra
        let dayOfEra = days - era * Self.daysOfEra
        let leapless = dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096
        let yearOfEra = leapless / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func padded(_ value: Int) -> String {
        value < 10 ? "0\(value)" : "\(value)"
    }
}
