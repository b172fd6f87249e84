import VietnameseText

/// What a sentence holds that a kind of question asks for: numbers with units, places, persons.
struct SentenceShape: Sendable {
    private let folded: [String]
    private let accented: [String]
    /// The accented syllables and pairs.
    private let words: Set<String>
    private let isListItem: Bool

    init(_ sentence: String, isListItem: Bool) {
        let syllables = Syllables.split(sentence)
        folded = syllables.map(\.folded)
        accented = syllables.map(\.text)
        let pairs = zip(syllables, syllables.dropFirst()).map { $0.text + " " + $1.text }
        words = Set(syllables.map(\.text)).union(pairs)
        self.isListItem = isListItem
    }

    /// Whether a sentence of this shape can answer a question of `kind`.
    func fits(_ kind: QuestionKind) -> Bool {
        switch kind {
        case .money: hasNumber(before: Self.moneyUnits) || holds(Self.moneyWords)
        case .count: hasNumber(before: Self.countUnits)
        case .amount: fits(.money) || fits(.count)
        case .time: hasNumber(before: Self.timeUnits) || holds(Self.timeWords)
        case .place: namesPlace
        case .person: holds(Self.personWords)
        case .papers: isListItem || holds(Self.paperWords)
        case .procedure: isListItem || holds(Self.procedureWords)
        case .yesNo: holds(Self.judgingWords)
        case .definition: holds(["là"])
        case .list, .signs: isListItem || holds(Self.listWords)
        case .condition: isListItem || holds(Self.conditionWords)
        case .sanction: holds(["phạt", "tù", "xử lý", "xử phạt"])
        case .other: false
        }
    }

    /// Whether "tại", "ở", "đến" … stands right before an office or another place.
    private var namesPlace: Bool {
        folded.indices.contains { place in
            Self.placeLeads.contains(accented[place])
                && folded[(place + 1)...].prefix(2).contains { Self.placeNouns.contains($0) }
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

    private static let moneyUnits: Set<String> = [
        "dong", "trieu", "ty", "nghin", "phan", "thang", "lan", "luong", "trong", "tren",
    ]
    private static let moneyWords: Set<String> = [
        "phần trăm", "miễn phí", "không thu", "mức", "lệ phí", "miễn lệ", "không mất",
    ]
    private static let countUnits: Set<String> = [
        "diem", "lan", "tuoi", "m2", "ha", "km", "kg", "cai", "ban", "nguoi", "gam", "lit", "ml",
        "tiet", "mon", "chi", "bac", "do", "mui", "phan", "nguyen", "gio", "loai", "thang",
    ]
    private static let timeUnits: Set<String> = [
        "ngay", "thang", "nam", "gio", "phut", "tuan", "quy", "tuoi",
    ]
    private static let timeWords: Set<String> = ["thời hạn", "ngay", "trước ngày", "chậm nhất"]
    private static let placeLeads: Set<String> = [
        "tại", "ở", "đến", "cho", "qua", "trên", "gặp", "với", "là", "hoặc",
    ]
    private static let placeNouns: Set<String> = [
        "uy", "cong", "trung", "phong", "so", "co", "toa", "benh", "tram", "ngan", "truong",
        "noi", "ung", "quay", "cuc", "bo", "ubnd", "vneid", "to", "bat", "he", "bao", "nha",
    ]
    private static let personWords: Set<String> = [
        "do", "thẩm quyền", "người", "chủ tịch", "cơ quan", "tòa án", "công an",
        "ủy ban", "bộ", "sở",
    ]
    private static let procedureWords: Set<String> = [
        "hồ sơ", "nộp", "bước", "giấy tờ", "đơn", "tờ khai", "cần", "phải",
    ]
    private static let paperWords: Set<String> = [
        "hồ sơ", "giấy tờ", "tờ khai", "đơn", "xuất trình", "bản sao", "giấy", "căn cước",
    ]
    private static let conditionWords: Set<String> = [
        "điều kiện", "khi", "nếu", "đủ", "phải", "trở lên", "từ đủ",
    ]
    private static let judgingWords: Set<String> = ["được", "không", "phải", "có thể", "cấm", "bị"]
    private static let listWords: Set<String> = ["gồm", "bao gồm", "những", "các", "sau"]
}
