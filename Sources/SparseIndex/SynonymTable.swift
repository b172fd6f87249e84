/// What ``Concepts`` holds for the same: one line a concept, its names between bars.
///
/// Everyday, official, northern and southern words. A name of one syllable counts only as it is
/// accented here, since folded it is mostly another word.
enum SynonymTable {
    static let lines = """
        kết hôn | cưới | cưới vợ | cưới chồng | lấy vợ | lấy chồng | lập gia đình
        ly hôn | li hôn | ly dị | li dị | bỏ chồng | bỏ vợ
        giấy phép lái xe | bằng lái | bằng lái xe
        xe máy | mô tô | xe gắn máy
        ô tô | xe hơi | xe ô tô
        chạy xe | lái xe | điều khiển xe | cầm lái
        mũ bảo hiểm | nón bảo hiểm
        nồng độ cồn | uống rượu | uống bia | rượu bia | say rượu | nhậu
        đi bộ | bộ hành
        tiêm | chích
        tiêm chủng | tiêm phòng | chích ngừa | tiêm ngừa | chủng ngừa
        điện thoại | điện thoại di động | smartphone | di động
        học sinh | học trò
        giáo viên | thầy cô | cô giáo | thầy giáo | nhà giáo
        cha | bố | ba | tía
        mẹ | má
        trẻ em | trẻ nhỏ | em bé | trẻ | bé | con nít
        sinh con | đẻ | sanh | sinh đẻ | sinh nở
        thai sản | nghỉ đẻ | nghỉ sinh | nghỉ thai sản
        mang thai | có thai | có bầu | mang bầu | bầu bì
        chết | qua đời | từ trần | tử vong
        nghỉ việc | thôi việc | bỏ việc | nghỉ ngang | chấm dứt hợp đồng
        sa thải | đuổi việc | cho nghỉ việc | buộc thôi việc
        thất nghiệp | mất việc
        tiền lương | lương | tiền công
        người sử dụng lao động | công ty | doanh nghiệp | sếp
        nghỉ hưu | hưu trí | về hưu | lương hưu | tiền hưu
        nghỉ phép | phép năm | nghỉ hằng năm
        sổ đỏ | sổ hồng | giấy chứng nhận quyền sử dụng đất
        đất nông nghiệp | đất trồng lúa | đất lúa | ruộng
        thu hồi | lấy lại
        căn cước | căn cước công dân | thẻ căn cước | chứng minh thư | chứng minh nhân dân
        thường trú | hộ khẩu | đăng ký thường trú | nhập hộ khẩu
        tạm trú | ở trọ | thuê trọ
        hộ chiếu | passport
        chứng thực | công chứng | sao y
        cải chính | đính chính | sửa | sửa đổi
        con nuôi | nhận con nuôi | nhận nuôi | nuôi con nuôi
        tình trạng hôn nhân | giấy độc thân | xác nhận độc thân
        thừa kế | di sản | hưởng thừa kế
        khởi kiện | kiện | đưa ra tòa
        hòa giải | giảng hòa
        bồi thường | đền | đền bù
        đặt cọc | tiền cọc | cọc
        trộm cắp | trộm | ăn cắp | ăn trộm
        lừa đảo | lừa | bị lừa
        hàng xóm | láng giềng
        xử phạt | phạt | phạt tiền | nộp phạt | tiền phạt
        hưởng | được nhận | lãnh | lĩnh
        ngân hàng | nhà băng
        vay | vay tiền | mượn tiền | vay vốn
        lãi suất | lãi | tiền lời | tiền lãi
        chuyển khoản | chuyển tiền
        thẻ tín dụng | credit card
        bán hàng online | bán hàng qua mạng | bán online | thương mại điện tử
        trúng thưởng | trúng số | vé số | xổ số
        hóa đơn điện tử | hóa đơn
        ốm đau | ốm | nghỉ ốm | nghỉ bệnh | bị bệnh
        bệnh viện | nhà thương | nằm viện | nhập viện
        khám bệnh | đi khám | khám chữa bệnh
        đột quỵ | tai biến | tai biến mạch máu não
        đái tháo đường | tiểu đường
        tăng huyết áp | cao huyết áp | huyết áp cao
        tiêu chảy | đi ngoài | ỉa chảy
        nôn | ói | nôn ói | mửa
        sốt | nóng sốt
        co giật | làm kinh | động kinh
        ngất | xỉu | bất tỉnh | ngất xỉu
        mề đay | mày đay | mẩn ngứa | nổi mẩn
        bỏng | phỏng
        đuối nước | chết đuối
        khó thở | hụt hơi
        ngộ độc | trúng độc
        thuốc lá | hút thuốc | cai thuốc
        văn bằng | tấm bằng | bằng cấp | bằng tốt nghiệp
        trung học phổ thông | cấp 3 | cấp ba
        trung học cơ sở | cấp 2 | cấp hai
        tiểu học | cấp 1 | cấp một
        mầm non | mẫu giáo | nhà trẻ
        dạy thêm | học thêm | phụ đạo | dạy kèm | học kèm
        lưu ban | ở lại lớp | đúp
        vượt lớp | học vượt | nhảy lớp | nhảy cóc
        ngoài công lập | tư thục | dân lập | trường tư
        công lập | trường công
        nhận vào | tuyển sinh | tuyển
        miễn phí | không mất tiền | không tốn tiền
        thời hạn | hạn chót | chậm nhất | trễ nhất
        mất | bị mất | đánh mất | làm mất
        làm thêm giờ | tăng ca | làm ngoài giờ
        nhập ngũ | nghĩa vụ quân sự | đi bộ đội | đi lính
        tạm hoãn | hoãn | trì hoãn
        qua mạng | online | trực tuyến | trên mạng
        đỗ | đậu | trúng tuyển | thi đậu | thi đỗ
        trượt | rớt | không đậu | không đỗ | thi rớt | thi trượt
        đi tù | ở tù | ngồi tù | phạt tù
        hợp pháp | đúng luật | hợp lệ
        tối đa | cao nhất | nhiều nhất
        tối thiểu | thấp nhất | ít nhất
        kiểm tra | tra cứu | xem
        cấp dưỡng | chu cấp
        chậm nộp | nộp trễ | nộp chậm | nộp muộn | trễ hạn | trả chậm | trả trễ
        quyền lợi | chế độ
        vỡ | bể
        bị thương | chấn thương
        khác nhau | khác gì | phân biệt
        """
}
