/// The words and phrases of each ``TurnRole``, the roles that win over others first.
enum TurnWords {
    static let all: [(role: TurnRole, phrases: [String])] = [
        (.departing, departing), (.opening, opening), (.courtesy, courtesy),
        (.closing, closing), (.pointing, pointing), (.asking, asking), (.aspect, aspect),
        (.general, general), (.function, function),
    ]

    /// Those that count at the beginning of a turn only.
    static let first: [(role: TurnRole, phrases: [String])] = [
        (.resuming, resuming), (.joining, joining), (.addressing, addressing),
    ]

    /// Words that are, typed without marks, as often others: "vay" is vậy or vay.
    ///
    /// They then say nothing.
    static let ambiguousBare: Set<String> = [
        "a", "ay", "ba", "ban", "cha", "con", "da", "dai", "dau", "day", "do", "ha", "hay", "ho",
        "kia", "lam",
        "ma", "may", "nay", "nha", "no", "o", "oi", "on", "the", "thi", "thue", "tu", "u", "va",
        "vay",
    ]

    private static let departing = words(
        """
        chuyện khác|việc khác|câu khác|vấn đề khác|cái khác|chủ đề khác|câu hỏi khác|đổi chủ đề
        sang chuyện|nhân tiện|tiện thể|câu nữa|by the way|another question|different question
        """
    )
    private static let opening = words(
        """
        cho hỏi|cho tôi hỏi|cho em hỏi|cho mình hỏi|cho con hỏi|cho cháu hỏi|xin hỏi|xin cho hỏi
        tôi muốn hỏi|em muốn hỏi|mình muốn hỏi|muốn hỏi|à mà
        """
    )
    private static let courtesy = words(
        """
        dạ|vâng|ạ|ơi|cảm ơn|cám ơn|cảm ơn bạn|cám ơn bạn|cảm ơn nhiều|cảm ơn bạn nhiều|cảm ơn ad
        thanks|thank you|thank|many thanks|tks|thks|ok|oke|okay|được rồi|hiểu rồi|em hiểu rồi
        tôi hiểu rồi|mình hiểu rồi|rõ rồi|biết rồi|hay quá|tốt quá|vui quá|tuyệt vời|tuyệt|hữu ích
        chào|xin chào|chào bạn|chào anh|chào chị|hello|hi|alo|tạm biệt|bye|goodbye|nhé|nha|nhen
        nhỉ|hả|hở|à|ừ|ừm|ờ|please|bạn ơi|anh ơi|chị ơi|em ơi|ad ơi|ad|admin|thế thôi|vậy thôi
        thôi được rồi|không sao|chúc bạn một ngày tốt lành|bạn nhé|bạn nha|great|got it|i see|bạn giỏi quá|giúp mình nhiều
        """
    )
    private static let resuming = words(
        """
        còn|thế còn|vậy còn|rồi còn|à còn|và còn|thế thì|vậy thì|nếu thế|nếu vậy|nếu như vậy
        thế nếu|vậy nếu|rồi nếu|nhưng nếu|thế nhưng|nhưng mà|sau đó|tiếp theo|xong rồi|rồi sao
        ý em là|ý tôi là|ý mình là|ý là|tức là|nghĩa là|vậy là|thế là|vậy tức là|vậy nghĩa là
        thế lỡ|vậy lỡ|kể cả|cụ thể|what about|how about|and if|what if|and for|and the|so|then
        """
    )
    private static let joining = words(
        """
        thế|vậy|nhưng|mà|rồi|và|với lại|nếu|nếu là|lỡ|nhỡ|giả sử|hay|hay là|hoặc|ngoài ra
        and|but|or|if|also
        """
    )
    private static let addressing = words("bạn|mày|cậu|bot|you|are you|who are you")
    private static let closing = words(
        """
        thì sao|thì thế nào|thì như thế nào|thì như nào|thì ra sao|thì tính sao|cũng vậy|cũng thế
        cũng như vậy|cũng như thế|cũng được|cũng phải|có khác không|có giống không|khác gì
        khác gì nhau|khác nhau|khác thế nào|khác ra sao|giống nhau|có sao không|sao không
        too|as well|same
        """
    )
    private static let pointing = words(
        """
        cái đó|cái này|cái ấy|cái kia|loại đó|loại này|loại kia|như vậy|như thế|như trên|đó|đấy
        trường hợp đó|trường hợp này|trường hợp ấy|trường hợp trên|việc đó|việc này|điều đó
        điều này|khoản đó|khoản này|mức đó|mức này|số tiền đó|số tiền này|giấy đó|giấy này
        thẻ đó|thẻ này|bệnh này|bệnh đó|thuốc này|thuốc đó|thủ tục này|thủ tục đó|chỗ đó|nơi đó
        quy định này|quy định đó|nó|chúng|ở đó|ở đấy|lúc đó|khi đó|thời gian đó|ấy|này|kia
        nói trên|vừa nói|vừa nêu|vừa rồi|ở trên|cái nào|bên nào|hai cái|hai loại|trong hai
        it|that|this|they|them|those|these
        """
    )
    private static let asking = words(
        """
        bao lâu|bao nhiêu|bao nhiêu tiền|bao giờ|bao xa|mấy|mấy ngày|mấy tháng|mấy năm|mấy lần
        mấy tiền|mấy giờ|mấy người|gì|những gì|nào|đâu|ở đâu|sao|tại sao|vì sao|thế nào
        như thế nào|ra sao|làm sao|ai|khi nào|lúc nào|không|chưa|ko|k|hông|hok|hem|nhiêu
        đúng không|phải không|được không|thật không|how long|how much|how many|how|where|when
        what|why|who|which
        """
    )
    private static let aspect = words(
        """
        hồ sơ|giấy tờ|giấy|tài liệu|thủ tục|lệ phí|phí|chi phí|giá|tiền|số tiền|thời hạn|thời gian
        hạn|điều kiện|mức|mức phạt|bị|hưởng|đóng|nộp|làm|xin|đăng ký|mất|tốn|cần|phải|được|có thể
        chuẩn bị|mang|mang theo|đem|online|qua mạng|trực tuyến|trực tiếp|lấy|nhận|trả|cơ quan|nơi
        chỗ|địa điểm|địa chỉ|cách|cách tính|tính|quy trình|bước|các bước|mẫu|mẫu đơn|đơn|tờ khai
        kết quả|ngày làm việc|làm việc|giờ|buổi|ngày|tháng|năm|tuần|lần|thêm|khác|lại|nữa|trước|sau
        sớm|muộn|trễ|nhanh|chậm|rẻ|đắt|cao|thấp|ít|lâu|hơn|nhất|tối đa|tối thiểu|bắt buộc|miễn|giảm
        gia hạn|bổ sung|gồm|bao gồm|loại|trường hợp|đổi|đi|đến|gặp|liên hệ|gọi|xem|tra cứu|kiểm tra
        xử lý|giải quyết|quy định|theo luật|theo quy định|hiệu lực|quyền lợi|quyền|trách nhiệm
        nguy hiểm|khỏi|triệu chứng|dấu hiệu|nguyên nhân|biến chứng|kê khai|khai|bản sao|ủy quyền
        thay|hộ|giúp|nhờ|trong|ngoài|khoảng|cả|mỗi|một|hai|ba|triệu|nghìn|tuổi|người|việc|kết thúc
        bắt đầu|áp dụng|thực hiện|hủy|sửa|chuyển|tự|luôn|ngay|xong|hết|đủ|thiếu|sai|đúng|nên|dùng
        sử dụng|tăng|chịu|đền|cost|fee|fees|documents|document|papers|form|apply|take|need|pay|get
        long|much|deadline|cheaper|longer|faster
        """
    )
    private static let general = words(
        """
        lãi|lãi suất|vay|rút|gửi|thuế|thi|môn|học|lớp|học phí|trường|điểm|thuốc|bệnh|viện|bệnh viện
        bác sĩ|khám|tiêm|mũi|liều|lây|chữa|uống|ăn|món|kiêng|đau|sốt|khiếu nại|kiện|tố cáo|luật
        bồi thường|công chứng|mua|bán|phạt|bị phạt|nghỉ|phòng|lương|phần trăm|con|vợ|chồng|vợ chồng
        bố|mẹ|cha|má|bố mẹ|cha mẹ|gia đình|bé|trẻ|trẻ em|con cái|người thân|xe|nhà|đất|chủ nhà
        công ty|ngân hàng|giáo viên|cô giáo|học sinh|sinh viên|nam|nữ|người già|nước ngoài
        người nước ngoài|tỉnh|xã|phường|huyện|quận|tỉnh khác|thành phố|bảo hiểm|chi trả|đồng ý
        từ chối|thắng|thua|rớt|trượt|đậu|đỗ|giữ|tước|bắt|tù|đi tù|thẻ|bằng|sinh|đẻ|thai|bầu|km|kg
        công lập|tư nhân
        """
    )
    private static let function = words(
        """
        thì|là|ở|có|cho|của|những|các|để|về|với|và|mà|từ|do|vì|khi|lúc|tôi|em|mình|tui|anh|chị|cháu
        bạn|ta|mọi người|vậy|thế|rồi|đã|đang|sẽ|vẫn|cũng|chỉ|rất|quá|lắm|cái|chiếc|hỏi|muốn|biết
        vào|ra|lên|xuống|qua|trên|dưới|theo|hay|hoặc|như|nhưng|nếu|tại|tháng này|tuần này|năm này
        năm học này|lần này|đợt này|hôm đó|hôm ấy|ngày nay|hiện nay|năm nay|bây giờ|nhiều|the|an|is
        are|does|did|i|my|to|of|in|at|can|be|will|would|should|me|we|your|have|has|there|any|dc|đc
        ntn|vs|dk|j|z|v|e|a|c|b
        """
    )

    private static func words(_ table: String) -> [String] {
        table.split { $0 == "|" || $0 == "\n" }.map(String.init)
    }
}
