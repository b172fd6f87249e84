/// The words that ``KindCues`` looks for: a line names the kinds they ask for, then the words.
enum KindCueTable {
    static let strong = """
        time: khi nào | bao giờ | bao lâu | lúc nào | chừng nào | hồi nào | thời hạn bao
        time: hạn cuối | hạn chót | thứ mấy | ngày mấy | tháng mấy | năm mấy | giờ mấy
        time: mấy ngày | bao nhiêu ngày | nhiêu ngày | ngày nào
        time: mấy hôm | bao nhiêu hôm | hôm nào
        time: mấy tuần | bao nhiêu tuần | nhiêu tuần | tuần nào
        time: mấy tháng | bao nhiêu tháng | nhiêu tháng | tháng nào
        time: mấy năm | bao nhiêu năm | nhiêu năm | năm nào
        time: mấy giờ | bao nhiêu giờ | nhiêu giờ | giờ nào
        time: mấy tiếng | bao nhiêu tiếng | nhiêu tiếng
        time: mấy phút | bao nhiêu phút | nhiêu phút
        money: bao nhiêu tiền | nhiêu tiền | bao nhiêu đồng | bao nhiêu triệu | mấy triệu
        money: mấy trăm | mấy đồng | mấy nghìn | mất tiền | tốn tiền | mất phí | tốn phí
        money: lệ phí | mức phí | bao nhiêu phần trăm | mấy phần trăm | giá bao nhiêu
        money sanction: mức phạt | phạt bao nhiêu | phạt nhiêu | phạt nhiều | phạt mấy
        money sanction: phạt thế nào | phạt như thế nào | phạt ra sao | phạt sao | phạt gì
        money sanction: phạt tiền thế nào
        sanction: bị phạt | xử phạt | có phạt | phạt không | phạt ko | phạt k
        count: mấy điểm | bao nhiêu điểm | mấy tuổi | bao nhiêu tuổi | tuổi nào | mấy lần
        count: bao nhiêu lần | mấy mức | mấy bậc | bậc mấy | nhóm mấy | bao nhiêu độ
        count: mấy nguyện vọng
        count list: mấy môn | mấy mũi | mấy loại | môn nào | mũi nào
        amount: bao nhiêu | bao nhiu | nhiêu | mấy | bnhiu | mức hưởng | mức đóng | mức lương
        amount: tỷ lệ | tỉ lệ | tối đa | cao nhất | tính thế nào | tính sao
        place: ở đâu | tại đâu | chỗ nào | nơi nào | đến đâu | đi đâu | về đâu | nộp đâu | đâu
        place: gặp cơ quan nào | trang nào | phường nào
        person: cơ quan nào | đơn vị nào | ai | người nào | thẩm quyền | bên nào | với ai
        person: những ai
        condition person: ai được | ai thì được | đối tượng nào
        condition time: khi nào được | khi nào thì được
        condition: điều kiện | tiêu chuẩn | trường hợp nào | căn cứ gì
        papers: giấy tờ gì | giấy gì | giấy tờ nào | giấy nào | những giấy tờ | hồ sơ gồm
        papers: hồ sơ gì | cần giấy | mang gì | mang theo gì | cần mang | cần gì
        papers: cần những gì | chuẩn bị gì
        signs: dấu hiệu | triệu chứng | biểu hiện | nhận biết
        definition: là gì | nghĩa là | thế nào là | là cái gì | khái niệm
        list: những gì | gồm gì | gồm những | bao gồm | những loại | các loại | quyền gì
        list: loại nào | khoản nào | chế độ gì | gì | nào
        procedure: các bước | bước nào | làm gì | phải làm gì | cần làm gì | nên làm gì
        procedure: làm gì ngay | làm sao để | bằng cách nào | cách nào | cách làm
        """

    /// What counts only where nothing else is asked for.
    static let weak = """
        time: thời hạn | thời gian
        procedure: thủ tục | trình tự | làm sao | thế nào | như thế nào | ra sao | như nào | ntn
        procedure: cách | xử lý | xử trí | sơ cứu | phải sao | lại sao | sao
        yesNo: có được | có phải | có bị | có cần | được không | phải không | không ạ
        yesNo: hay không | có không | đúng không | có sao không | ko | không | hông | được chưa
        """

    /// Single syllables that are hardly another word without their accents.
    static let safeFolded: Set<String> = ["gi"]
}
