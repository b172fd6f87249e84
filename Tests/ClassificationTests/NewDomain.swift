import Classification

/// Domains that the registry does not have: what they are learnt from, and what they must win.
enum NewDomain {
    static let cooking = DomainExamples(
        id: "nau_an",
        name: "Nấu ăn",
        description: """
            Nấu ăn tại nhà: công thức, nguyên liệu, gia vị, cách sơ chế, luộc, kho, chiên, \
            xào, hấp, nướng, làm bánh, nấu chè, nấu canh, muối dưa, pha nước chấm, món ngon \
            ngày thường và ngày lễ.
            """,
        examples: lines(
            """
            Cách nấu phở bò ngon tại nhà
            Luộc gà bao nhiêu phút thì chín?
            Kho cá thu sao cho không tanh?
            Cách làm bánh flan mềm mịn
            Ướp sườn nướng cần những gia vị gì?
            Nấu canh chua cá lóc miền Tây
            Làm sao để rán đậu không dính chảo?
            Cách muối cà pháo trắng giòn
            Chè đậu xanh nấu bao lâu thì nhừ?
            Gỏi cuốn tôm thịt chấm với nước gì
            Làm bánh xèo giòn pha bột thế nào?
            Hấp cua với bia mấy phút?
            Thịt bò xào gì cho mềm?
            Cách làm nước mắm chua ngọt
            Nấu cháo gà cho mấy người ăn
            Đánh bông lòng trắng trứng bằng tay được không?
            Cách làm nem rán Hà Nội
            Bí đỏ nấu món gì ngon
            Cách sơ chế lòng heo cho sạch mùi hôi
            Ngâm chân giò muối chiên giòn làm sao
            """
        )
    )

    static let unseenCooking = lines(
        """
        Bún riêu cua nấu như thế nào?
        Luộc trứng lòng đào mấy phút?
        Cách làm kim chi cải thảo
        Kho thịt trứng nước dừa sao cho trong?
        Món gì ngon từ cá hồi?
        Chiên khoai tây giòn lâu làm sao?
        cach nau xoi gac deo
        Nướng bánh mì bằng nồi chiên không dầu mấy độ
        Ướp thịt làm bún chả cần gì?
        Làm sữa chua bị tách nước vì sao?
        Canh khổ qua nhồi thịt nấu lâu không?
        Xào rau muống xanh giòn thế nào?
        Hấp cá chép với gì ngon
        Cách pha nước chấm ốc
        Món chay đơn giản cho ngày rằm
        Làm mứt dừa non dẻo
        Nấu lẩu thái cần mua những gì?
        Bột năng với bột bắp khác gì nhau khi nấu súp?
        Cách rã đông thịt nhanh
        Làm bánh bông lan không cần lò nướng
        Tôm rang thịt ba chỉ công thức
        Vịt om sấu nấu thế nào cho ngon?
        Chè bưởi An Giang làm ra sao
        Gạo nếp ngâm bao lâu trước khi đồ xôi
        Thịt đông nấu với nấm hương hay mộc nhĩ?
        """
    )

    static let weather = DomainExamples(
        id: "thoi_tiet",
        name: "Thời tiết",
        description: """
            Thời tiết và khí hậu: dự báo mưa, nắng, nhiệt độ, độ ẩm, gió, bão, áp thấp nhiệt \
            đới, không khí lạnh, rét đậm, nắng nóng, dông lốc, mưa đá, lũ lụt, triều cường, \
            sương mù, sóng biển, chất lượng không khí, mùa mưa, mùa khô.
            """,
        examples: lines(
            """
            Ngày mai Hà Nội có mưa không?
            Nhiệt độ Sài Gòn hôm nay bao nhiêu độ?
            Bao giờ bão vào miền Trung?
            Dự báo thời tiết cuối tuần ở Đà Nẵng
            Không khí lạnh tràn về khi nào?
            Trời nắng nóng kéo dài đến bao giờ?
            Cơn bão số 3 đang ở đâu?
            Sáng mai có sương mù ở Đà Lạt không
            Tuần sau miền Bắc rét đậm mấy độ?
            Chiều nay có dông không?
            Lượng mưa ở Huế hôm qua
            Gió mùa đông bắc đợt này mạnh cấp mấy
            Khi nào hết nồm ẩm?
            Mùa mưa Tây Nguyên bắt đầu tháng mấy?
            Chỉ số tia UV trưa nay ở Nha Trang
            Áp thấp nhiệt đới đi theo hướng nào?
            Mực nước sông Hồng đang lên hay xuống?
            Đêm nay Sa Pa có tuyết rơi không?
            Chất lượng không khí Hà Nội sáng nay
            Biển động mạnh ở vùng biển Cà Mau không?
            """
        )
    )

    static let unseenWeather = lines(
        """
        Mai Cần Thơ nắng hay mưa?
        Thời tiết Phú Quốc tuần tới thế nào
        Bão số 5 đổ bộ vào tỉnh nào?
        Hôm nay trời có lạnh không?
        Bao giờ thì hết mưa ở Quảng Ngãi?
        Độ ẩm Hà Nội hiện tại
        troi co mua chieu nay khong
        Rét hại kéo dài mấy ngày nữa?
        Nhiệt độ cao nhất ngày mai ở Vinh
        Sài Gòn mấy giờ mưa?
        El Nino năm nay có gây hạn hán không?
        Gió giật cấp mấy ở Hoàng Sa?
        Lũ trên sông Cửu Long lên báo động mấy rồi?
        Nắng nóng gay gắt ở Nghệ An đến khi nào?
        Dự báo mưa đá ở Lào Cai
        Bụi mịn PM2.5 hôm nay bao nhiêu
        Sáng sớm mai có băng giá trên đỉnh Fansipan không?
        Tháng này miền Nam vào mùa khô chưa
        Triều cường ở Thành phố Hồ Chí Minh khi nào đạt đỉnh?
        Khi nào có đợt không khí lạnh tiếp theo?
        Trời âm u thế này có mưa to không
        Cảnh báo lốc xoáy cho khu vực nào?
        Sương muối xuất hiện ở vùng núi phía Bắc lúc nào
        Ngoài trời bây giờ bao nhiêu độ C
        Áp thấp có mạnh lên thành bão không?
        """
    )

    /// The registry's files about these subjects, all out of scope.
    static let files: Set<String> = [
        "none/nau-an", "none/bep-nuc-cong-thuc-mon", "none/thoi-tiet",
        "none/thien-tai-ban-tin-thoi-tiet", "none/tro-ly-thoi-tiet-troi-mua",
    ]

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }
}
