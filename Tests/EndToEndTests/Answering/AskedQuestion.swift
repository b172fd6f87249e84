import Testing

/// A question of a citizen, with the domains it has to reach and what its answer has to say.
struct AskedQuestion: Sendable, CustomTestStringConvertible {
    let text: String
    let domains: [String]
    let fact: String

    var testDescription: String { text }

    static let answerable = [
        AskedQuestion(text: Network.lawQuestion, domains: ["law"], fact: "4.000.000"),
        AskedQuestion(
            text: "xe may vuot den do phat bao nhieu",
            domains: ["law"],
            fact: "4.000.000"
        ),
        AskedQuestion(
            text: "Làm căn cước công dân ở đâu?",
            domains: ["public_administration"],
            fact: "căn cước"
        ),
        AskedQuestion(
            text: "Lm căn cước côg dân ở đâu?",
            domains: ["public_administration"],
            fact: "căn cước"
        ),
        AskedQuestion(
            text: "Sốt xuất huyết khi nào phải nhập viện?",
            domains: ["healthcare"],
            fact: "sốt xuất huyết"
        ),
        AskedQuestion(
            text: "Thuế thu nhập cá nhân giảm trừ gia cảnh bao nhiêu?",
            domains: ["finance"],
            fact: "15.500.000"
        ),
        AskedQuestion(
            text: "thue thu nhap ca nhan giam tru gia canh bao nhiu",
            domains: ["finance"],
            fact: "15.500.000"
        ),
        AskedQuestion(text: "Trẻ mấy tuổi vào lớp 1?", domains: ["education"], fact: "6 tuổi"),
        AskedQuestion(text: decomposed, domains: ["education"], fact: "6 tuổi"),
        AskedQuestion(
            text: "\(Network.lawQuestion) \(Network.financeQuestion)",
            domains: ["law", "finance"],
            fact: "15.500.000"
        ),
    ]

    /// "Trẻ mấy tuổi vào lớp 1?" with every mark a scalar of its own, as some keyboards send it.
    private static let decomposed =
        "Tre\u{309} ma\u{302}\u{301}y tuo\u{302}\u{309}i va\u{300}o lo\u{31B}\u{301}p 1?"

    static let outOfScope = [
        "Đội nào vô địch World Cup 2022?",
        "Viết cho tôi một bài thơ về mùa thu",
        "How do I bake a chocolate cake?",
    ]
}
