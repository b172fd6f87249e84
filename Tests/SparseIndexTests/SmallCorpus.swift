import SparseIndex

/// Six short texts that the ranking tests search.
enum SmallCorpus {
    static let texts = [
        IndexedText(
            id: "den-do",
            heading: "Xe máy vượt đèn đỏ bị phạt bao nhiêu?",
            body: "Người đi xe máy vượt đèn đỏ bị phạt tiền và bị trừ điểm giấy phép lái xe."
        ),
        IndexedText(
            id: "nong-do-con",
            heading: "Uống rượu bia rồi lái xe bị xử phạt ra sao?",
            body: "Người lái xe có nồng độ cồn trong hơi thở bị phạt theo ba mức."
        ),
        IndexedText(
            id: "khai-sinh",
            heading: "Đăng ký khai sinh cho con ở đâu?",
            body: "Cha mẹ nộp tờ khai tại ủy ban nhân dân cấp xã trong 60 ngày từ khi trẻ sinh ra."
        ),
        IndexedText(
            id: "the-bao-hiem",
            heading: "Trẻ em dưới 6 tuổi có thẻ bảo hiểm y tế không?",
            body: "Trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế miễn phí."
        ),
        IndexedText(
            id: "sot-xuat-huyet",
            heading: "Dấu hiệu nguy hiểm của sốt xuất huyết",
            body: "Người bệnh đau bụng nhiều, chảy máu, li bì phải đến bệnh viện ngay."
        ),
        IndexedText(
            id: "hoc-phi",
            heading: "Học sinh trường công lập có phải đóng học phí không?",
            body: "Học sinh các cấp ở trường công lập được miễn học phí từ năm học 2025–2026."
        ),
    ]

    static let index = SparseIndex(texts)
}
