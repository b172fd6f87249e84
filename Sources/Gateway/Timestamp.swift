import Wire

/// Moments as records state them.
///
/// Own code because each question is stamped: Foundation's formatter takes as long as deciding.
package enum Timestamp {
    /// ISO 8601, UTC, milliseconds: `2026-11-26T21:16:49.120Z`.
    ///
    /// What lies outside of the years 0 to 9999, which is all the format can say, is stated as the
    /// nearest moment within.
    package static func text(unixMilliseconds: Int64) -> String {
        let moment = min(max(unixMilliseconds, years.lowerBound), years.upperBound)
        let milliseconds = Int(moment)
        let days = (milliseconds >= 0 ? milliseconds : milliseconds - day + 1) / day
        let rest = milliseconds - days * day
        let (year, month, date) = CivilDay(number: days).parts
        let seconds = rest / 1_000
        return String(unsafeUninitializedCapacity: 24) { text in
            _ = text.initialize(from: "0000-00-00T00:00:00.000Z".utf8)
            write(year, 4, at: 0, text)
            write(month, 2, at: 5, text)
            write(date, 2, at: 8, text)
            write(seconds / 3_600, 2, at: 11, text)
            write(seconds / 60 % 60, 2, at: 14, text)
            write(seconds % 60, 2, at: 17, text)
            write(rest % 1_000, 3, at: 20, text)
            return 24
        }
    }

    /// Milliseconds of a day.
    private static let day = 86_400_000
    private static let years: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

    private static func write(
        _ value: Int,
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
