import Classification

/// A tiny training set of two domains and texts that belong to neither.
enum SampleQuestions {
    static let set = TrainingSet(questions: money + health + outside)

    static let settings = TrainingSettings(leastTexts: 1, epochs: 6, folds: 3)

    private static let money = lines(
        """
        lãi suất tiền gửi ngân hàng là bao nhiêu
        mở thẻ tín dụng cần thu nhập mấy triệu
        chuyển tiền sang ngân hàng khác mất phí không
        vay tiền mua nhà trả góp
        thuế thu nhập tính trên tiền lương
        rút tiền ở cây atm
        """,
        ["finance"]
    )
    private static let health = lines(
        """
        đau bụng dữ dội phải làm gì
        bé bị sốt cao uống thuốc nào
        bác sĩ khám bệnh dạ dày
        bệnh tiểu đường ăn gì
        thuốc kháng sinh uống trước hay sau ăn
        đau đầu chóng mặt là bệnh gì
        """,
        ["healthcare"]
    )
    private static let outside = lines(
        """
        đội bóng nào vô địch năm nay
        chào bạn buổi sáng
        cách nấu canh chua cá
        trời mai có mưa không
        kể chuyện cười đi
        lịch chiếu phim rạp tối nay
        """,
        []
    )

    private static func lines(_ text: String, _ labels: [String]) -> [LabelledQuestion] {
        text.split(separator: "\n").enumerated().map { index, line in
            let domain = labels.first ?? "none"
            let topic = "\(domain)/part\(index % 3)"
            return LabelledQuestion(text: String(line), labels: labels, weight: 1, topic: topic)
        }
    }
}
