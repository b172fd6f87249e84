/// Moments as records state them.
///
/// Own code because each question is stamped: Foundation's formatter takes as long as deciding.
package enum Timestamp {
    /// ISO 8601, UTC, milliseconds: `2026-11-26T21:16:49.120Z`.
    ///
    /// The civil date is Howard Hinnant's `civil_from_days`. What lies outside of the years 0 to
    /// 9999, which is all the format can say, is stated as the nearest moment within.
    package static func text(unixMilliseconds: Int64) -> String {
        let moment = min(max(unixMilliseconds, years.lowerBound), years.upperBound)
        let (days, rest) = moment.flooredDivision(by: 86_400_000)
        let (year, month, day) = civil(days)
        let seconds = rest / 1_000
        return String(unsafeUninitializedCapacity: 24) { text in
            _ = text.initialize(from: "0000-00-00T00:00:00.000Z".utf8)
            write(year, 4, at: 0, text)
            write(month, 2, at: 5, text)
            write(day, 2, at: 8, text)
            write(seconds / 3_600, 2, at: 11, text)
            write(seconds / 60 % 60, 2, at: 14, text)
            write(seconds % 60, 2, at: 17, text)
            write(rest % 1_000, 3, at: 20, text)
            return 24
        }
    }

    private static let years: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        // Years begin in March here, so that the leap day is the last.
        let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static func write(
        _ value: Int64,
        _ width: Int,
        at start: Int,
        _ text: UnsafeMutableBufferPointer<UInt8>
    ) {
        var value = value
        for place in stride(from: start + width - 1, through: start, by: -1) {
            text[place] = 48 + UInt8(value % 10)
            value /= 10
        }
    }
}

extension Int64 {
    /// The quotient rounded down, and the rest, which is never negative.
    fileprivate func flooredDivision(by divisor: Int64) -> (Int64, Int64) {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
    }
}
