import VietnameseText

/// Tells questions that no document of general scope can answer, however near its words come: a
/// forecast, an opinion, somebody's own file, a person's number, the cheapest shop.
///
/// Retrieval finds passages for them all the same, since they use the words of the field.
package enum OutOfReach: String, Sendable, CaseIterable {
    case forecast, opinion, ownFile, contact, market

    /// The least share of accented syllables at which a question is read by its accents.
    private static let accentedShare = 0.2

    /// Why `question` is out of reach of documents as of `year`; nil where it is not.
    package static func reason(_ question: String, asOf year: Int?) -> OutOfReach? {
        let syllables = Syllables.split(Composition.compose(question))
        let words = syllables.filter { !$0.isNumber }
        let accented = words.count { $0.text != $0.folded }
        let isAccented = Double(accented) > accentedShare * Double(words.count)
        let form: KeyPath<Syllable, String> = isAccented ? \.text : \.folded
        let text = SpacedText(syllables.map { $0[keyPath: form] })
        if let year, isAhead(syllables, of: year) { return .forecast }
        return allCases.first { reason in
            (cues[reason] ?? []).contains { $0.stands(in: text, isAccented: isAccented) }
        }
    }

    /// What is said to come in a year beyond the next is not decided yet.
    private static func isAhead(_ syllables: [Syllable], of year: Int) -> Bool {
        let years = zip(syllables, syllables.dropFirst())
            .filter { $0.0.folded == "nam" }.compactMap { Int($0.1.text) }
        return years.contains { (year + 2...year + 80).contains($0) }
            && syllables.contains { $0.text == "sẽ" || $0.text == "se" }
    }

    private static let cues = phrases.mapValues { $0.map(OutOfReachCue.init) }

    /// Of each cue all phrases must stand in the question.
    private static let phrases: [OutOfReach: [[String]]] = [
        .forecast: [
            ["dự đoán"], ["dự đoán giá vàng"], ["dự báo xem"], ["liệu có tăng"],
            ["có tăng nữa không"],
            ["sẽ ra đề"], ["sẽ ra tác phẩm"], ["tuần tới", "chốt giá"], ["sẽ chốt giá"],
            ["năm sau", "sẽ tăng"], ["sang năm", "sẽ tăng"], ["sẽ lên bao nhiêu"],
            ["sẽ tăng lên bao nhiêu"], ["ngày mai", "giá"], ["tháng sau", "giá"],
            ["bao giờ thì", "năm nào"],
        ],
        .opinion: [
            ["theo bạn"], ["theo bạn thì có"], ["theo bạn thì mức"], ["theo ý bạn"], ["bạn thấy"],
            ["bạn nghĩ"], ["cá nhân bạn"],
            ["bạn có thích"], ["bạn ủng hộ"], ["ý kiến của bạn"], ["ad thấy"], ["mua mã nào"],
            ["cổ phiếu nào", "nên mua"], ["nên mua", "mã nào"], ["nên bầu cho ai"],
        ],
        .ownFile: [
            ["hồ sơ của tôi", "ký chưa"], ["hồ sơ của tôi", "đang nằm"],
            ["hồ sơ của tôi", "đến đâu"], ["hồ sơ của tôi", "tới đâu"],
            ["hồ sơ của em", "đến đâu"], ["hồ sơ của em", "tới đâu"], ["biên nhận đuôi"],
            ["mã hồ sơ", "chưa"], ["tài khoản của tôi", "còn bao nhiêu"],
            ["số dư", "của tôi", "bao nhiêu"], ["sổ bảo hiểm của tôi", "còn bao nhiêu"],
            ["lớp con mình", "thực đơn"], ["vụ của tôi", "ai xử"],
        ] + owned.flatMap { mine in states.map { [mine, $0] } },
        .contact: [
            ["số điện thoại riêng"], ["số điện thoại của cô"], ["số điện thoại của thầy"],
            ["số điện thoại của anh"], ["số điện thoại của chị"], ["số điện thoại của bác sĩ"],
            ["số điện thoại của ông"], ["số điện thoại của bà"], ["zalo của"],
            ["xin số", "bác sĩ"], ["xin số điện thoại", "của"], ["lịch trực"],
        ],
        .market: [
            ["rẻ nhất"], ["hãng nào rẻ nhất"], ["chỗ nào rẻ nhất"], ["uy tín nhất"], ["chỗ nào rẻ"],
            ["ở đâu rẻ"], ["nào giỏi nhất"],
            ["bán bây giờ được"], ["trọn gói", "bao nhiêu tiền"], ["nào lãi cao nhất"],
            ["tuần này", "giá"], ["hôm nay", "giá"], ["sáng nay", "giá"], ["sáng nay", "lãi suất"],
            ["hôm nay", "lãi suất"], ["hôm nay", "tỷ giá"], ["sáng nay", "tỷ giá"],
        ],
    ]

    /// Words by which an asker names a file, a case or an exam as their own.
    private static let owned = [
        "của tôi", "của em", "của tui", "của mình", "tôi nộp", "em nộp", "tui nộp", "mình nộp",
    ]
    /// Words by which its owner asks how it stands.
    private static let states = [
        "duyệt chưa", "ký chưa", "thụ lý chưa", "lịch xử chưa", "xử lý xong chưa", "làm xong chưa",
        "giải quyết xong chưa", "xong chưa vậy", "có kết quả chưa", "có điểm chưa", "tới khâu nào",
        "đến khâu nào", "tới đâu rồi", "đến đâu rồi", "tới lượt chưa",
    ]
}
