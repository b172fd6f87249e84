/// The khoản and điểm that are being read inside an Điều.
struct ClauseCursor {
    private static let widestGap = 5

    private var clause: String?
    private var point: String?

    /// Moves to a khoản or điểm, unless its number cannot follow the last.
    mutating func enter(_ mark: LegalMark) -> Bool {
        guard mark.rank == .clause else {
            point = mark.number
            return true
        }
        let last = Self.value(clause ?? "0")
        let next = Self.value(mark.number)
        let isNext = next > last && next <= last + Self.widestGap
        guard isNext || next == last && mark.number != clause else { return false }
        clause = mark.number
        point = nil
        return true
    }

    /// The line that opens the khoản or điểm entered last.
    func line(_ text: String, isItem: Bool) -> OutlineLine {
        labelled(OutlineLine(text, depth: point != nil ? 2 : 1, isItem: isItem))
    }

    /// A line below what was entered last; one that is not set in goes on with the khoản.
    func line(_ text: String, below: Int, isItem: Bool) -> OutlineLine {
        let depth: Int
        if below > 0 {
            depth = min((point != nil ? 2 : clause != nil ? 1 : 0) + below, 5)
        } else {
            depth = clause != nil ? 2 : point != nil ? 2 : 0
        }
        return labelled(OutlineLine(text, depth: depth, isItem: isItem))
    }

    private func labelled(_ line: OutlineLine) -> OutlineLine {
        var line = line
        line.clause = clause
        line.point = point
        return line
    }

    private static func value(_ number: String) -> Int {
        Int(String(number.unicodeScalars.prefix(while: \.isDigit))) ?? 0
    }
}
