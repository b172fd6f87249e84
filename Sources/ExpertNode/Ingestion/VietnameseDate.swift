/// A day as Vietnamese documents write it: "ngày 01 tháng 7 năm 2025", "01/7/2025".
enum VietnameseDate {
    private struct Number {
        let value: Int
        let range: Range<Int>
    }

    /// The first day in a text, `YYYY-MM-DD`.
    static func first(in text: some StringProtocol) -> String? {
        let scalars = Array(text.unicodeScalars)
        let numbers = numbers(in: scalars)
        for place in numbers.indices.dropLast(2) {
            let (day, month, year) = (numbers[place], numbers[place + 1], numbers[place + 2])
            let before = between(day, month, scalars)
            let after = between(month, year, scalars)
            let isWritten = before == "tháng" && after == "năm"
            let isShort = before == after && ["/", "-", "."].contains(before)
            if isWritten || isShort, let date = iso(day.value, month.value, year.value) {
                return date
            }
        }
        return nil
    }

    /// Whether a text is a day written `YYYY-MM-DD`.
    static func isISO(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2] else { return false }
        let values = parts.compactMap { part in
            part.allSatisfy { (0x30...0x39).contains($0) } ? Int(Substring(part)) : nil
        }
        return values.count == 3 && iso(values[2], values[1], values[0]) != nil
    }

    private static func iso(_ day: Int, _ month: Int, _ year: Int) -> String? {
        guard (1...31).contains(day), (1...12).contains(month), (1900...2200).contains(year) else {
            return nil
        }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    private static func padded(_ value: Int) -> String {
        value < 10 ? "0\(value)" : "\(value)"
    }

    private static func numbers(in scalars: [Unicode.Scalar]) -> [Number] {
        var numbers: [Number] = []
        var place = 0
        while place < scalars.count {
            guard scalars[place].isDigit else {
                place += 1
                continue
            }
            let digits = scalars[place...].prefix(while: \.isDigit)
            if digits.count <= 4, let value = Int(String(String.UnicodeScalarView(digits))) {
                numbers.append(Number(value: value, range: place..<digits.endIndex))
            }
            place = digits.endIndex
        }
        return numbers
    }

    private static func between(_ one: Number, _ other: Number, _ text: [Unicode.Scalar]) -> String
    {
        let gap = text[one.range.upperBound..<other.range.lowerBound].prefix(10)
        return OneLine.of(String(String.UnicodeScalarView(gap))).lowercased()
    }
}
