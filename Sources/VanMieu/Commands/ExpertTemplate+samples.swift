/// The samples of documents, one for each kind that a newcomer has, and the questions on them.
extension ExpertTemplate {
    /// Ordinary Markdown: any front matter, or none; headings are kept as places.
    static let notes = """
        ---
        title: Giờ mở cửa của thư viện
        document: Thông báo của thư viện mẫu
        ---

        # Giờ mở cửa của thư viện

        ## Thư viện mở cửa lúc nào?

        Thư viện mở cửa từ 8 giờ đến 17 giờ, từ thứ Ba đến Chủ nhật. Thư viện nghỉ thứ Hai và các \
        ngày lễ.

        """

    /// A legal text as it is published; Điều and khoản are found by themselves.
    static let regulation = """
        THƯ VIỆN MẪU

        Số: 01/2026/QĐ-TVM

        Hà Nội, ngày 05 tháng 01 năm 2026

        QUYẾT ĐỊNH

        Ban hành quy chế mượn sách của thư viện

        Điều 1. Số sách được mượn
        1. Mỗi thẻ thư viện được mượn cùng lúc nhiều nhất 5 cuốn sách.
        2. Sách tham khảo chỉ đọc tại chỗ, không cho mượn về nhà.

        Điều 2. Trả sách muộn
        1. Người trả sách muộn nộp 1.000 đồng cho mỗi cuốn mỗi ngày muộn.
        2. Người trả sách muộn quá 60 ngày bị khóa thẻ thư viện.

        Điều 3. Hiệu lực
        Quyết định này có hiệu lực kể từ ngày ký.

        """

    /// A page of a web site; lists and tables are kept.
    static let page = """
        <!doctype html>
        <html lang="vi">
        <head><meta charset="utf-8"><title>Gia hạn sách mượn</title></head>
        <body>
        <h1>Gia hạn sách mượn</h1>
        <h2>Gia hạn sách mượn thế nào?</h2>
        <p>Người mượn gia hạn sách theo các bước sau:</p>
        <ol>
        <li>Đăng nhập trang của thư viện bằng số thẻ.</li>
        <li>Chọn cuốn sách cần gia hạn và bấm Gia hạn.</li>
        </ol>
        <p>Mỗi cuốn sách được gia hạn một lần, thêm 14 ngày.</p>
        </body>
        </html>

        """

    /// Rows of a database: each line a document with text, and if need be id, title and source.
    static let rows = """
        {"id": "mat-sach", "title": "Làm mất sách", "text": "Người làm mất sách thư viện đền một \
        cuốn như thế, hoặc nộp hai lần giá bìa.", "source": "Quy chế thư viện mẫu, Điều 5"}
        {"id": "mat-the", "title": "Làm mất thẻ", "text": "Người làm mất thẻ thư viện được cấp lại \
        trong 3 ngày làm việc, phí cấp lại là 10.000 đồng.", "source": "Quy chế thư viện mẫu, Điều 6"}

        """

    /// Questions for tuning and measuring, with the passages that answer; none where it declines.
    static let questions = """
        {"id": "q01", "question": "làm thẻ thư viện phải mang gì theo", "passages": ["the-thu-vien#1"]}
        {"id": "q02", "question": "thẻ thư viện mấy tiền một năm", "passages": ["the-thu-vien#2"]}
        {"id": "q03", "question": "mất thẻ thư viện thì sao", "passages": ["hoi-dap.mat-the#1"]}
        {"id": "q04", "question": "Thủ tục ly hôn thế nào?", "passages": []}

        """

    /// The exam before it may serve: facts that must be said, or what must be declined.
    static let exam = """
        {"id": "e01", "question": "Làm thẻ thư viện hết bao nhiêu tiền?", "facts": [["30.000"]], \
        "passages": ["the-thu-vien#2"]}
        {"id": "e02", "question": "Làm mất thẻ thư viện thì phí cấp lại là bao nhiêu?", \
        "facts": [["10.000"]], "passages": ["hoi-dap.mat-the#1"]}
        {"id": "e03", "question": "Cách chữa bệnh gút ở người cao tuổi?", "refuse": true}

        """
}
