/// A month of UTC, and the name of the file that holds it.
struct LedgerMonth: Sendable, Hashable, Comparable {
    let year: Int
    let month: Int

    /// The month of a Unix time in milliseconds.
    ///
    /// Civil date from a day count: H. Hinnant, "chrono-compatible low-level date algorithms".
    init(at milliseconds: Int64) {
        let seconds = (milliseconds - (milliseconds < 0 ? 999 : 0)) / 1_000
        let days = Int((seconds - (seconds < 0 ? 86_399 : 0)) / 86_400) + 719_468
        let era = (days - (days < 0 ? 146_096 : 0)) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The month that a file of the ledger is named after, or nil for another file.
    init?(file: String) {
        let bytes = Array(file.utf8)
        guard bytes.count == 21, file.hasPrefix("ledger-"), file.hasSuffix(".sqlite"),
            bytes[11] == UInt8(ascii: "-"),
            let year = Int(String(decoding: bytes[7..<11], as: UTF8.self)), year > 0,
            let month = Int(String(decoding: bytes[12..<14], as: UTF8.self)),
            (1...12).contains(month)
        else { return nil }
        self.year = year
        self.month = month
    }

    var file: String {
        let years = String(max(1, min(year, 9_999)))
        let padding = String(repeating: "0", count: 4 - years.count)
        return "ledger-\(padding)\(years)-\(month < 10 ? "0" : "")\(month).sqlite"
    }

    static func < (left: LedgerMonth, right: LedgerMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}
