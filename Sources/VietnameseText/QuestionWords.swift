/// Knows which syllables of a query ask something, and which carry content.
///
/// A query typed without marks is matched in its folded form; there "dau" is as often đau or đầu as
/// đâu, so the ambiguous words then count only in company.
struct QuestionWords {
    private let syllables: [Syllable]
    private let asking: [Bool]
    private let closesYesNo: [Bool]

    init(_ syllables: [Syllable], in scalars: [Unicode.Scalar]) {
        self.syllables = syllables
        let isBare = syllables.allSatisfy { $0.hash == $0.foldedHash }
        asking = syllables.indices.map { index in
            isBare
                ? Self.asksFolded(index, syllables) : Self.asks(index, syllables, scalars)
        }
        closesYesNo = syllables.map { Self.negations.contains($0.hash) }
    }

    /// Whether a clause holds a question word, or is a có … không question.
    func asks(_ clause: Range<Int>) -> Bool {
        clause.contains { asking[$0] } || asksYesNo(clause)
    }

    /// Whether a part has content enough beside its question word to be answered alone.
    func standsAlone(_ part: Range<Int>) -> Bool {
        var content = 0
        for index in part where !asking[index] && !Self.isFunctionWord(syllables[index]) {
            content += 1
        }
        return content >= 2
    }

    private func asksYesNo(_ clause: Range<Int>) -> Bool {
        var last = clause.upperBound - 1
        while last > clause.lowerBound, Self.particles.contains(syllables[last].folded) {
            last -= 1
        }
        guard last > clause.lowerBound, closesYesNo[last] else { return false }
        return clause.prefix(while: { $0 < last }).contains {
            Self.openers.contains(syllables[$0].folded)
        }
    }

    private static func isFunctionWord(_ syllable: Syllable) -> Bool {
        functionWords.contains(syllable.folded) || negations.contains(syllable.hash)
    }

    private static func asks(
        _ index: Int,
        _ syllables: [Syllable],
        _ scalars: [Unicode.Scalar]
    ) -> Bool {
        // Most syllables ask nothing, and show it without their marks, which are slow to compare.
        switch syllables[index].folded {
        case "gi", "dau", "nao", "may", "nhieu", "bao", "lau", "gio", "xa", "ai", "sao", "the",
            "ra":
            break
        default: return false
        }
        let previous = index > 0 ? syllables[index - 1].text : ""
        let next = index + 1 < syllables.count ? syllables[index + 1].text : ""
        if indefinite.contains(next) || previous == "kỳ" || previous == "kì" || previous == "cứ" {
            return false
        }
        switch syllables[index].text {
        case "gì", "đâu", "nào", "mấy", "nhiêu": return true
        case "bao": return ["nhiêu", "lâu", "giờ", "xa"].contains(next)
        case "lâu", "giờ", "xa": return previous == "bao"
        case "ai": return !scalars[syllables[index].range.lowerBound].isUppercaseLetter
        case "sao": return previous != "bản" && next != "y" && next != "chép" && next != "kê"
        case "thế", "ra": return next == "nào" || next == "sao"
        default: return false
        }
    }

    private static func asksFolded(_ index: Int, _ syllables: [Syllable]) -> Bool {
        let previous = index > 0 ? syllables[index - 1].text : ""
        let next = index + 1 < syllables.count ? syllables[index + 1].text : ""
        switch syllables[index].text {
        case "gi", "nhieu": return syllables[index].text == "gi" || previous == "bao"
        case "dau": return ["o", "tu", "den", "di", "cho"].contains(previous)
        case "nao": return previous != "so" && previous != "bo" && next != "bo"
        case "may": return counted.contains(next)
        case "bao": return ["nhieu", "lau", "gio", "xa"].contains(next)
        case "lau", "gio", "xa": return previous == "bao"
        case "ai": return true
        case "sao": return previous != "ban" && next != "y" && next != "ke"
        case "the", "ra": return next == "nao" || next == "sao"
        default: return false
        }
    }

    private static let indefinite: Set<String> = ["đó", "đấy", "cũng"]
    private static let negations = HashSet(
        ["không", "khong", "ko", "k", "hông", "hok", "chưa"].map { TextHash.of($0) }
    )
    private static let particles: Set<String> = [
        "a", "vay", "nhi", "the", "ha", "nha", "nhe", "oi",
    ]
    private static let openers: Set<String> = [
        "co", "duoc", "dc", "phai", "dung", "da", "hay", "can",
    ]
    private static let counted: Set<String> = [
        "tuoi", "ngay", "nam", "thang", "tuan", "lan", "gio", "nguoi", "tin", "diem", "loai", "muc",
        "buoc", "mon", "ban", "phan", "tien", "trieu", "bac",
    ]
    private static let functionWords: Set<String> = [
        "thi", "la", "o", "co", "duoc", "dc", "phai", "can", "toi", "em", "minh", "cho", "a", "vay",
        "the", "ma", "va", "roi", "cua", "nhung", "cac", "de", "tai", "nay", "do", "se", "da",
        "con",
        "ah", "nhi", "xin", "hoi",
    ]
}
