import ExpertNode
import Testing

struct LegalTextTests {
    private static let files = [
        (DocumentFormat.plainText, SampleDecree.text), (.markdown, SampleDecree.markdown),
        (.html, SampleDecree.html),
    ]

    @Test(arguments: files)
    func `makes the same passages of a decree in any format`(format: DocumentFormat, text: String) {
        let passages = read(text, format)
        #expect(
            passages.map(\.section) == [
                "Nghị định 999/2031/NĐ-CP",
                "Nghị định 999/2031/NĐ-CP, Điều 1",
                "Nghị định 999/2031/NĐ-CP, Điều 2",
                "Nghị định 999/2031/NĐ-CP, Điều 3 khoản 1 và khoản 2",
                "Nghị định 999/2031/NĐ-CP, Điều 3 khoản 3 và khoản 4",
                "Nghị định 999/2031/NĐ-CP, Điều 4",
                "Nghị định 999/2031/NĐ-CP, Điều 12a",
                "Nghị định 999/2031/NĐ-CP, Phụ lục",
            ]
        )
        #expect(passages == read(SampleDecree.text, .plainText))
        #expect(passages == read(text.replacing("\n", with: "\r\n"), format))
    }

    @Test func `reads the dates, the name and the title from the text`() throws {
        let passage = try #require(read(SampleDecree.text).first)
        #expect(passage.title == "Nghị định 999/2031/NĐ-CP quy định về cho thuê xe đạp công cộng")
        #expect(passage.document == "Nghị định 999/2031/NĐ-CP")
        #expect(passage.inForce == "2031-07-01")
        #expect(passage.asOf == "2031-12-31")
        #expect(passage.topic == "")
    }

    @Test func `names the article and its chapter in the heading`() throws {
        let passage = read(SampleDecree.text)[2]
        #expect(passage.heading == "Điều 2. Giải thích từ ngữ (Chương I. QUY ĐỊNH CHUNG)")
        #expect(passage.text.contains("\n1a. Xe đạp trợ lực điện"))
        #expect(!passage.text.contains("Chương"))
    }

    @Test func `keeps points and rows as list items, and leaves the signature out`() {
        let texts = read(SampleDecree.text).map(\.text)
        #expect(texts[3].contains("\n- đ) Đội mũ bảo hiểm"))
        #expect(texts[5].hasSuffix("\n- Hành vi: Tự ý sửa xe; Mức phạt: 1.000.000 đồng."))
        #expect(!texts.joined().contains("THỦ TƯỚNG"))
        #expect(!texts.joined().contains("ngang bộ"))
    }

    @Test(arguments: [
        ("Số: 12/2031/TT-BYT\n\nTHÔNG TƯ", "Thông tư 12/2031/TT-BYT"),
        ("Luật số: 68/2030/QH17\n\nLUẬT\n\nCƯ TRÚ", "Luật Cư trú 68/2030/QH17"),
        ("Luật số: 91/2030/QH17\n\nBỘ LUẬT\nDÂN SỰ", "Bộ luật Dân sự 91/2030/QH17"),
        ("Số: 45/VBHN-VPQH\n\nLUẬT\n\nNHÀ Ở", "Văn bản hợp nhất 45/VBHN-VPQH"),
        ("Quyết định số 7/QĐ-TTg về việc thi đua", "Quyết định 7/QĐ-TTg"),
        ("Số: 5/2031/NQ-CP\n\nNGHỊ QUYẾT\n\nVề việc học", "Nghị quyết 5/2031/NQ-CP"),
        ("CHÍNH PHỦ NGHỊ ĐỊNH SỐ 99/2026/NĐ-CP", "Nghị định 99/2026/NĐ-CP"),
        ("BỘ Y TẾ\nTHÔNG TƯ SỐ 9/2026/TT-BYT", "Thông tư 9/2026/TT-BYT"),
        ("ỦY BAN NHÂN DÂN TỈNH A QUYẾT ĐỊNH SỐ 5/QĐ-UBND", "Quyết định 5/QĐ-UBND"),
        ("Căn cứ Nghị định số 1/2020/NĐ-CP;", "Một tệp"),
    ])
    func `names a document by its head`(head: String, name: String) {
        let passages = read(head + "\n\n\(Self.twoArticles)")
        #expect(passages.last?.section == "\(name), Điều 2")
    }

    @Test(arguments: [
        ("này có hiệu lực kể từ ngày 15/8/2026.", "2026-08-15"),
        ("này có hiệu lực thi hành từ ngày 01 tháng 02 năm 2026.", "2026-02-01"),
        ("này có hiệu lực kể từ ngày ký.", "2025-12-30"),
        ("này có hiệu lực sau 45 ngày kể từ ngày ký.", "2026-02-13"),
        ("này có hiệu lực thi hành sau 45 (bốn mươi lăm) ngày, kể từ ngày ban hành.", "2026-02-13"),
        ("này có hiệu lực sau 15 ngày kể từ ngày công bố.", "2026-01-14"),
        ("này có hiệu lực kể từ ngày ký và thay thế Nghị định ngày 01/02/2019.", "2025-12-30"),
        ("này có hiệu lực từ ngày 01/3/2026, áp dụng từ ngày ký hợp đồng.", "2026-03-01"),
        ("này có hiệu lực sau 99999 ngày kể từ ngày ký.", ""),
        ("100/2019/NĐ-CP có hiệu lực từ ngày 01/01/2020.", ""),
        ("này có hiệu lực từ ngày 45/13/2026.", ""),
    ])
    func `reads from when it is in force`(sentence: String, date: String) {
        let head = "Số: 1/2025/NĐ-CP\n\nHà Nội, ngày 30 tháng 12 năm 2025\n\nNGHỊ ĐỊNH\n\n"
        let passages = read("\(head)\(Self.twoArticles)\n\nĐiều 3. Hiệu lực\nNghị định \(sentence)")
        #expect(passages.last?.inForce == date)
    }

    @Test func `reads a head set in two columns, as pdftotext lays it out`() {
        let head = """
                BỘ TÀI CHÍNH             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                  -------                    Độc lập - Tự do - Hạnh phúc
            Số: 12/2030/TT-BTC            Hà Nội, ngày 3 tháng 4 năm 2030

                             THÔNG TƯ
              SỬA ĐỔI THÔNG TƯ SỐ 1/2029/TT-BTC VỀ THUẾ Ở VIỆT NAM

            Căn cứ Luật Quản lý thuế;

            """
        let passages = read(head + "\n" + Self.twoArticles)
        let title = "Thông tư 12/2030/TT-BTC sửa đổi thông tư số 1/2029/TT-BTC về thuế ở Việt Nam"
        #expect(passages.map(\.title) == [title, title, title])
        #expect(passages.first?.text == "Căn cứ Luật Quản lý thuế;")
    }

    @Test func `names an official letter, which has no articles, by its number`() {
        let passages = read(
            """
            BỘ TÀI CHÍNH

            Số: 1234/BTC-CST

            V/v thuế của hộ kinh doanh

            Bộ Tài chính trả lời như sau.
            """
        )
        #expect(passages.map(\.section) == ["Công văn 1234/BTC-CST"])
        #expect(
            passages.map(\.text) == ["V/v thuế của hộ kinh doanh\nBộ Tài chính trả lời như sau."]
        )
    }

    @Test func `keeps the signature lines of a form in an appendix`() {
        let passages = read(
            Self.twoArticles + "\n\nPhụ lục 1\n\nKính gửi xã.\n\nGIÁM ĐỐC\n\nKý tên."
        )
        #expect(passages.last?.text == "Kính gửi xã.\nGIÁM ĐỐC\nKý tên.")
        #expect(passages.last?.section == "Một tệp, Phụ lục 1")
    }

    @Test func `names what amended it`() {
        let head = """
            Nghị định số 1/2025/NĐ-CP ngày 30/12/2025 của Chính phủ quy định về thuê xe, \
            được sửa đổi, bổ sung bởi:

            Nghị định số 2/2026/NĐ-CP ngày 01/02/2026, có hiệu lực kể từ ngày 01/03/2026.

            Căn cứ Luật số 3/2020/QH14;

            """
        let passage = read(head + "\n" + Self.twoArticles).last
        #expect(passage?.document == "Nghị định 1/2025/NĐ-CP, sửa đổi bởi Nghị định 2/2026/NĐ-CP")
        #expect(passage?.section == "Nghị định 1/2025/NĐ-CP, Điều 2")
    }

    @Test func `takes quoted articles of another text for text`() {
        let passages = read(
            """
            Điều 1. Sửa đổi Luật A như sau:
            1. Sửa đổi Điều 7 như sau:
            “Điều 7. Quyền của người thuê
            1. Người thuê được trả xe.
            Điều 8. Nghĩa vụ của người thuê”.
            2. Bãi bỏ Điều 9.

            Điều 2. Thi hành
            Luật này được thi hành.
            """
        )
        #expect(passages.map(\.section) == ["Một tệp, Điều 1", "Một tệp, Điều 2"])
        #expect(passages.first?.text.contains("Điều 8. Nghĩa vụ của người thuê”") == true)
    }

    @Test func `passes over a table of contents, with dots or without`() {
        let contents = "Điều 1. Phạm vi .......... 5\n\nĐiều 1. Phạm vi\n\nĐiều 2. Đối tượng\n\n"
        #expect(
            read(contents + Self.twoArticles).map(\.section)
                == read(Self.twoArticles).map(\.section)
        )
    }

    @Test func `cites an enclosed regulation and an appendix by their own names`() {
        let passages = read(
            """
            Số: 7/2031/QĐ-TTg

            QUYẾT ĐỊNH

            Ban hành Quy chế thuê xe

            Điều 1. Ban hành kèm theo Quyết định này Quy chế thuê xe.

            Điều 2. Quyết định này có hiệu lực từ ngày ký.

            QUY CHẾ

            (Ban hành kèm theo Quyết định số 7/2031/QĐ-TTg)

            \(Self.twoArticles)

            Phụ lục II
            MẪU ĐƠN

            1. Tên người thuê.
            """
        )
        #expect(
            passages.map(\.section) == [
                "Quyết định 7/2031/QĐ-TTg, Điều 1", "Quyết định 7/2031/QĐ-TTg, Điều 2",
                "Quy chế kèm theo Quyết định 7/2031/QĐ-TTg, Điều 1",
                "Quy chế kèm theo Quyết định 7/2031/QĐ-TTg, Điều 2",
                "Quyết định 7/2031/QĐ-TTg, Phụ lục II",
            ]
        )
        #expect(passages.first?.text == "Ban hành kèm theo Quyết định này Quy chế thuê xe.")
        #expect(passages.last?.heading == "Phụ lục II. MẪU ĐƠN")
    }

    private static let twoArticles = """
        Điều 1. Phạm vi
        Văn bản này quy định việc thuê xe.

        Điều 2. Đối tượng
        Người thuê xe.
        """

    private func read(_ text: String, _ format: DocumentFormat = .plainText) -> [Passage] {
        let defaults = DocumentDefaults(asOf: "2031-12-31", title: "Một tệp")
        return DocumentIngestion(defaults: defaults)
            .report(on: text, as: format, path: "x", stem: "x").passages
    }
}
