import VietnameseText

/// What a sentence holds that a kind of question asks for: numbers with units, places, persons.
struct SentenceShape: Sendable {
    private let folded: [String]
    /// The accented syllables and pairs.
    private let words: Set<String>
    private let isListItem: Bool

    init(_ sentence: String, isListItem: Bool) {
        let syllables = Syllables.split(sentence)
        folded = syllables.map(\.folded)
        let pairs = zip(syllables, syllables.dropFirst()).map { $0.text + " " + $1.text }
        words = Set(syllables.map(\.text)).union(pairs)
        self.isListItem = isListItem
    }

    /// Whether a sentence of this shape can answer a question of `kind`.
    func fits(_ kind: QuestionKind) -> Bool {
        switch kind {
        case .amount: hasNumber(before: Self.amountUnits) || holds(Self.amountWords)
        case .time: hasNumber(before: Self.timeUnits) || holds(Self.timeWords)
        case .place: holds(Self.placeWords)
        case .person: holds(Self.personWords)
        case .procedure: isListItem || holds(Self.procedureWords)
        case .yesNo: holds(Self.judgingWords)
        case .definition: holds(["là"])
        case .list: isListItem || holds(Self.listWords)
        case .other: false
        }
    }

    private func hasNumber(before units: Set<String>) -> Bool {
        folded.indices.contains { place in
            folded[place].utf8.first.map { (48...57).contains($0) } == true
                && folded[(place + 1)...].prefix(2).contains { units.contains($0) }
        }
    }

    private func holds(_ telling: Set<String>) -> Bool {
        !words.isDisjoint(with: telling)
    }

    private static let amountUnits: Set<String> = [
        "dong", "trieu", "ty", "nghin", "diem", "lan", "tuoi", "phan", "m2", "ha", "km", "kg",
        "cai", "ban", "nguoi", "gam", "lit", "ml", "tiet", "mon", "chi", "bac", "thang", "do",
    ]
    private static let amountWords: Set<String> = ["phần trăm", "miễn phí", "không thu", "mức"]
    private static let timeUnits: Set<String> = [
        "ngay", "thang", "nam", "gio", "phut", "tuan", "quy", "tuoi",
    ]
    private static let timeWords: Set<String> = ["thời hạn", "ngay", "trước ngày", "chậm nhất"]
    private static let placeWords: Set<String> = [
        "tại", "nộp", "ủy ban", "trung tâm", "cơ quan", "trạm", "bệnh viện",
        "dịch vụ", "ở", "đến",
    ]
    private static let personWords: Set<String> = [
        "do", "thẩm quyền", "người", "chủ tịch", "cơ quan", "tòa án", "công an",
        "ủy ban", "bộ", "sở",
    ]
    private static let procedureWords: Set<String> = [
        "hồ sơ", "nộp", "bước", "giấy tờ", "đơn", "tờ khai", "cần", "phải",
    ]
    private static let judgingWords: Set<String> = ["được", "không", "phải", "có thể", "cấm", "bị"]
    private static let listWords: Set<String> = ["gồm", "bao gồm", "những", "các", "sau"]
}
