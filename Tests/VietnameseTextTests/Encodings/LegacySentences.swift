import VietnameseText

/// Sentences of the kind that ministries' old documents have.
enum LegacySentences {
    static let encodings: [TextEncoding] = [.tcvn3, .vni, .viscii, .windows1258]

    static let all = [
        "Cộng hòa xã hội chủ nghĩa"
            + " Việt Nam. Độc lập"
            + " - Tự do - Hạnh phúc.",
        "Điều 5. Người lao động được trợ cấp thất nghiệp khi đã đóng bảo hiểm từ đủ 12 tháng.",
        "Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;",
        "Theo đề nghị của Bộ trưởng Bộ Giáo dục và Đào tạo, quyết định như sau.",
        "Học sinh tiểu học ở vùng sâu, vùng xa không phải đóng học phí; sách vở được cấp.",
        "Mức phạt tiền từ 4.000.000 đồng đến 6.000.000 đồng đối với hành vi vượt đèn đỏ.",
        "Hồ sơ gồm: giấy khai sinh, sổ hộ khẩu và đơn đề nghị theo mẫu số 01/NĐ-CP.",
        "Bệnh nhân bị sốt xuất huyết cần uống nhiều nước, nghỉ ngơi và theo dõi nhiệt độ.",
        "Doanh nghiệp nhỏ nộp thuế thu nhập với thuế suất 20%, kê khai theo từng quý.",
        "Quyền sử dụng đất của hộ gia đình được thừa kế, chuyển nhượng hoặc thế chấp.",
        "Giữ gìn nguyên trạng hiện trường, rửa tay kỹ bằng xà phòng, khử khuẩn các bề mặt.",
        "Thuở ấy, thủy lợi khoảng ruộng ngoẹo, nghiêng; thuyền quạnh quẽ, khúc khuỷu.",
    ]
}
