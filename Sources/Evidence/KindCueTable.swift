/// The words that ``KindCues`` looks for, each group with the kinds it asks for.
enum KindCueTable {
    typealias Group = (kinds: [QuestionKind], phrases: [String])

    static let strong: [Group] = [
        ([.time], [
            "khi nào", "bao giờ", "bao lâu", "lúc nào", "ngày nào", "chừng nào", "hồi nào",
            "mấy ngày", "mấy hôm", "mấy tháng", "mấy năm", "mấy giờ", "mấy tiếng", "mấy tuần",
            "mấy phút", "bao nhiêu ngày", "bao nhiêu tháng", "bao nhiêu năm", "bao nhiêu giờ",
            "bao nhiêu tuần", "bao nhiêu phút", "nhiêu ngày", "nhiêu tháng", "nhiêu năm",
            "ngày mấy", "tháng mấy", "thứ mấy", "hạn cuối", "hạn chót", "thời hạn bao",
        ]),
        ([.money], [
            "bao nhiêu tiền", "nhiêu tiền", "bao nhiêu đồng", "bao nhiêu triệu", "mấy triệu",
            "mấy trăm", "mấy đồng", "mất tiền", "tốn tiền", "mất phí", "tốn phí", "mức phạt",
            "phạt bao nhiêu", "phạt nhiêu", "phạt nhiều", "phạt mấy", "phạt thế nào",
            "phạt như thế nào", "phạt ra sao", "phạt sao", "phạt gì", "lệ phí", "mức phí",
            "phạt tiền thế nào", "bao nhiêu phần trăm", "mấy phần trăm", "giá bao nhiêu",
        ]),
        ([.count], [
            "mấy điểm", "bao nhiêu điểm", "mấy tuổi", "bao nhiêu tuổi", "mấy lần",
            "bao nhiêu lần", "mấy mức", "mấy bậc",
            "bao nhiêu độ", "mấy nguyện vọng", "tuổi nào", "bậc mấy", "nhóm mấy",
        ]),
        ([.money, .count], [
            "bao nhiêu", "bao nhiu", "nhiêu", "mấy", "bnhiu", "bn", "mức hưởng", "mức đóng",
            "mức lương", "tỷ lệ", "tỉ lệ", "tối đa", "tính thế nào", "tính sao", "cao nhất",
        ]),
        ([.place], [
            "ở đâu", "tại đâu", "chỗ nào", "nơi nào", "đến đâu", "đi đâu", "về đâu", "nộp đâu",
            "gặp cơ quan nào", "trang nào", "phường nào", "đâu",
        ]),
        ([.person], [
            "cơ quan nào", "đơn vị nào", "ai", "người nào", "thẩm quyền", "bên nào", "với ai",
            "những ai",
        ]),
        ([.papers], [
            "giấy tờ gì", "giấy gì", "giấy tờ nào", "giấy nào", "những giấy tờ", "hồ sơ gồm",
            "hồ sơ gì", "cần giấy", "mang gì", "mang theo gì", "cần mang", "cần gì",
            "cần những gì", "chuẩn bị gì",
        ]),
        ([.condition], [
            "điều kiện", "tiêu chuẩn", "trường hợp nào", "căn cứ gì", "khi nào được",
            "khi nào thì được",
        ]),
        ([.condition, .time], ["khi nào được", "khi nào thì được"]),
        ([.condition, .person], ["ai được", "ai thì được", "đối tượng nào"]),
        ([.count, .list], ["mấy môn", "mấy mũi", "mấy loại", "môn nào", "mũi nào"]),
        ([.signs], ["dấu hiệu", "triệu chứng", "biểu hiện", "nhận biết"]),
        ([.definition], ["là gì", "nghĩa là", "thế nào là", "là cái gì", "khái niệm"]),
        ([.list], [
            "những gì", "gồm gì", "gồm những", "bao gồm", "những loại", "các loại", "quyền gì",
            "loại nào", "khoản nào", "chế độ gì", "gì",
        ]),
        ([.procedure], [
            "các bước", "bước nào", "làm gì", "phải làm gì", "cần làm gì", "nên làm gì",
            "làm gì ngay", "làm sao để", "bằng cách nào", "cách nào", "cách làm",
        ]),
    ]

    static let weak: [Group] = [
        ([.time], ["thời hạn", "thời gian"]),
        ([.procedure], [
            "thủ tục", "trình tự", "làm sao", "thế nào", "như thế nào", "ra sao", "như nào",
            "ntn", "cách", "xử lý", "xử trí", "sơ cứu", "phải sao", "lại sao", "sao",
        ]),
        ([.yesNo], [
            "có được", "có phải", "có bị", "có cần", "được không", "phải không", "không ạ",
            "hay không", "có không", "đúng không", "có sao không", "được ko", "ko", "không",
            "hông", "được chưa",
        ]),
    ]

    /// Single syllables that are hardly another word without their accents.
    static let safeFolded: Set<String> = ["gi"]
}
