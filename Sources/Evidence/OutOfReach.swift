package import VietnameseText

/// Tells questions that no document of general scope can answer, however near its words come: a
/// forecast, an opinion, somebody's own file, a person's number, the cheapest shop.
///
/// Retrieval finds passages for them all the same, since they use the words of the field.
package enum OutOfReach: String, Sendable, CaseIterable {
    case forecast, opinion, ownFile, contact, market

    /// Why `question` is out of reach of documents as of `year`; nil where it is not.
    package static func reason(_ question: String, asOf year: Int?) -> OutOfReach? {
        let syllables = Syllables.split(Composition.compose(question))
        let words = " " + syllables.map(\.folded).joined(separator: " ") + " "
        if let year, isAhead(syllables, of: year, words) { return .forecast }
        return allCases.first { reason in
            cues[reason]?.contains { cue in
                cue.allSatisfy { words.contains(" \(Folding.fold($0)) ") }
            } == true
        }
    }

    /// What is asked of a year that lies beyond the next is not decided yet.
    private static func isAhead(_ syllables: [Syllable], of year: Int, _ words: String) -> Bool {
        let years = zip(syllables, syllables.dropFirst())
            .filter { $0.0.folded == "nam" }.compactMap { Int($0.1.text) }
        guard years.contains(where: { (year + 2...year + 80).contains($0) }) else { return false }
        return [" se ", " bao nhieu ", " may "].contains { words.contains($0) }
    }

    /// Of each cue all phrases must stand in the question.
    private static let cues: [OutOfReach: [[String]]] = [
        .forecast: [
            ["dự đoán"], ["dự báo xem"], ["liệu có tăng"], ["có tăng nữa không"],
            ["sẽ ra đề"], ["sẽ ra tác phẩm"], ["tuần tới", "bao nhiêu"], ["sẽ chốt giá"],
            ["năm sau", "sẽ tăng"], ["sang năm", "sẽ tăng"], ["sẽ lên bao nhiêu"],
            ["sẽ tăng lên bao nhiêu"], ["ngày mai", "giá"], ["tháng sau", "giá"],
        ],
        .opinion: [
            ["theo bạn"], ["theo ý bạn"], ["bạn thấy"], ["bạn nghĩ"], ["cá nhân bạn"],
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
        ],
        .contact: [
            ["số điện thoại riêng"], ["số điện thoại của cô"], ["số điện thoại của thầy"],
            ["số điện thoại của anh"], ["số điện thoại của chị"], ["số điện thoại của bác sĩ"],
            ["số điện thoại của ông"], ["số điện thoại của bà"], ["zalo của"],
            ["cho xin số", "của"], ["xin số", "bác sĩ"],
        ],
        .market: [
            ["rẻ nhất"], ["uy tín nhất"], ["chỗ nào rẻ"], ["ở đâu rẻ"], ["nào giỏi nhất"],
            ["bán bây giờ được"], ["trọn gói", "bao nhiêu tiền"], ["nào lãi cao nhất"],
        ],
    ]
}
