import VietnameseText

/// A measure that a question asks for and a sentence states: "mấy ngày", "15 ngày".
///
/// In the terms of a question and of a sentence it stands as a term of its own, `mark`, so that
/// covering a question means stating what it asks the amount of.
enum Quantity: String, CaseIterable, Sendable {
    case money, percent, points, age, minute, hour, day, week, month, year, times, area, count
    /// Some stretch of time or date, of whatever unit.
    case time

    var mark: String { "#" + rawValue }

    /// What the words after "mấy" or "bao nhiêu" ask for, by their first folded syllable.
    private static let units: [String: Quantity] = [
        "tien": .money, "dong": .money, "trieu": .money, "nghin": .money, "ngan": .money,
        "ty": .money, "ti": .money, "tram": .money, "cu": .money, "phan": .percent,
        "diem": .points, "tuoi": .age, "phut": .minute, "gio": .hour, "tieng": .hour,
        "ngay": .day, "tuan": .week, "thang": .month, "nam": .year, "lan": .times, "met": .area,
        "m": .area, "m2": .area, "buoi": .count, "tiet": .count, "mon": .count, "nguoi": .count,
        "lop": .count, "bac": .count, "ban": .count, "nguyen": .count, "cai": .count,
        "muc": .count, "tin": .count, "do": .count, "lit": .count, "kg": .count, "gam": .count,
        "ml": .count, "km": .count,
    ]
    private static let spans: Set<Quantity> = [.minute, .hour, .day, .week, .month, .year]

    /// The measures that `question` asks for.
    static func asked(in question: String) -> Set<Quantity> {
        let words = Syllables.split(Composition.compose(question)).map(\.folded)
        var asked: Set<Quantity> = []
        for place in words.indices {
            let next = place + 1 < words.count ? words[place + 1] : ""
            switch words[place] {
            case "may", "nhieu", "nhiu", "bn":
                if let unit = units[next] { asked.insert(unit) }
            case "bao" where next == "lau" || next == "gio":
                asked.insert(.time)
            case "khi" where next == "nao", "thoi" where next == "han":
                asked.insert(.time)
            default:
                break
            }
        }
        return asked
    }

    /// The measures that `sentence` states, "bốn tháng" as little as "tháng" alone being one.
    static func stated(in sentence: String) -> Set<Quantity> {
        let words = Syllables.split(sentence)
        var stated: Set<Quantity> = []
        for (place, word) in words.enumerated() where isNumber(word) {
            for next in words[(place + 1)...].prefix(2) {
                if let unit = units[next.folded] { stated.insert(unit) }
            }
        }
        let scalars = Array(sentence.unicodeScalars)
        for (place, scalar) in scalars.enumerated() where place > 0 {
            let before = scalars[..<place].last { $0 != " " && $0 != "\u{A0}" }
            guard before.map({ ("0"..."9").contains($0) }) == true else { continue }
            if scalar == "%" { stated.insert(.percent) }
            if scalar == "°" { stated.insert(.count) }
        }
        if sentence.contains("m²") { stated.insert(.area) }
        if !stated.isDisjoint(with: spans) { stated.insert(.time) }
        return stated
    }

    private static func isNumber(_ word: Syllable) -> Bool {
        word.text.utf8.first.map { (48...57).contains($0) } ?? false
    }
}
