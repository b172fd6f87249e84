/// The start of a part of a legal text: a Chương, an Điều, a khoản ("1a."), a điểm ("đ)").
///
/// A mention inside a sentence ("Điều 5 của Luật này") is none.
struct LegalMark: Equatable {
    enum Rank: Int {
        case part, chapter, division, subdivision, article, appendix, clause, point

        var headingLevel: Int {
            switch self {
            case .part, .appendix: 1
            case .chapter: 2
            case .division, .subdivision: 3
            case .article, .clause, .point: 4
            }
        }
    }

    let rank: Rank
    /// As written: "II", "12a", "đ"; empty for an appendix without one.
    let number: String
    /// What it is called by: "Điều 12a", "Phụ lục", "1a.", "đ)".
    let name: String
    /// The title or the text behind it.
    let rest: String

    init?(_ line: String) {
        guard let first = line.unicodeScalars.first else { return nil }
        let cursor = LineCursor(line)
        if first.isDigit {
            self.init(clause: cursor)
        } else if first.isCapital {
            self.init(structure: cursor)
        } else {
            self.init(point: cursor)
        }
    }

    private init?(clause start: LineCursor) {
        var cursor = start
        var number = cursor.take(while: \.isDigit)
        guard number.utf8.count <= 3 else { return nil }
        if let next = cursor.next, next.isLetter {
            let letters = cursor.take(while: \.isLetter)
            guard letters.unicodeScalars.count == 1, !next.isCapital else { return nil }
            number += letters
        }
        guard cursor.skip("."), cursor.next == " " else { return nil }
        self.init(.clause, number, "\(number).", cursor)
    }

    private init?(point start: LineCursor) {
        var cursor = start
        let letters = cursor.take(while: \.isLetter)
        guard (1...2).contains(letters.unicodeScalars.count), Set(letters).count == 1 else {
            return nil
        }
        let number = letters + cursor.take(while: \.isDigit)
        guard number.unicodeScalars.count <= 3, cursor.skip(")") else { return nil }
        self.init(.point, number, "\(number))", cursor)
    }

    private init?(structure start: LineCursor) {
        var cursor = start
        guard let (rank, word) = Self.rank(&cursor),
            let number = LegalNumber.take(rank, from: &cursor)
        else { return nil }
        let name = number.isEmpty ? word : "\(word) \(number)"
        guard Self.opensTitle(rank, &cursor) else { return nil }
        self.init(rank, number, name, cursor)
    }

    private init?(_ rank: Rank, _ number: String, _ name: String, _ behind: LineCursor) {
        self.rank = rank
        self.number = number
        self.name = name
        rest = behind.remainder
        if rank == .clause || rank == .point, rest.isEmpty { return nil }
    }

    private static func rank(_ cursor: inout LineCursor) -> (Rank, String)? {
        if cursor.skip(word: "điều") { return (.article, "Điều") }
        if cursor.skip(word: "chương") { return (.chapter, "Chương") }
        if cursor.skip(word: "mục") { return (.division, "Mục") }
        if cursor.skip(word: "phần") { return (.part, "Phần") }
        if cursor.skip(word: "tiểu"), cursor.skip(word: "mục") { return (.subdivision, "Tiểu mục") }
        if cursor.skip(word: "phụ"), cursor.skip(word: "lục") { return (.appendix, "Phụ lục") }
        return nil
    }

    /// Whether what follows the number is a title or nothing, and not the rest of a sentence.
    private static func opensTitle(_ rank: Rank, _ cursor: inout LineCursor) -> Bool {
        cursor.skipSpaces()
        switch cursor.next {
        case nil: return true
        case ".", ":":
            _ = cursor.take { $0 == "." || $0 == ":" }
            return cursor.next?.isDigit != true
        case "-", "–", "—":
            _ = cursor.take { $0 == "-" || $0 == "–" || $0 == "—" }
            return cursor.next == " "
        case "(": return rank == .appendix
        default: return rank != .article && Capitals.fill(cursor.remainder)
        }
    }
}
