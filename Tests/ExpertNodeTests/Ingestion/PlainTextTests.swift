import ExpertNode
import Testing

struct PlainTextTests {
    @Test(
        arguments: [
            (
                "Một dòng\nhai dòng\n\nđoạn khác",
                [.paragraph("Một dòng hai dòng"), .paragraph("đoạn khác")]
            ),
            (
                "THỦ TỤC\nĐĂNG KÝ\nNgười dân nộp đơn",
                [.heading(level: 2, text: "THỦ TỤC ĐĂNG KÝ"), .paragraph("Người dân nộp đơn")]
            ),
            (
                "Chương II\nQUY ĐỊNH CHUNG",
                [.heading(level: 2, text: "Chương II"), .heading(level: 2, text: "QUY ĐỊNH CHUNG")]
            ),
            ("ĐIỀU 5. Tên", [.heading(level: 4, text: "ĐIỀU 5. Tên")]),
            ("Ðiều 12a. Tên", [.heading(level: 4, text: "Điều 12a. Tên")]),
            ("Điều 5 của Luật này", [.paragraph("Điều 5 của Luật này")]),
            ("Điều 5, Điều 6 Luật này", [.paragraph("Điều 5, Điều 6 Luật này")]),
            ("Phần mềm này", [.paragraph("Phần mềm này")]),
            ("Chương trình học", [.paragraph("Chương trình học")]),
            ("thực hiện theo\nĐiều 5. Tên khác", [.paragraph("thực hiện theo Điều 5. Tên khác")]),
            ("tại điểm a khoản\n1. Nộp đơn", [.paragraph("tại điểm a khoản 1. Nộp đơn")]),
            ("1a. Nộp đơn", [.listItem(depth: 0, marker: "1a.", text: "Nộp đơn")]),
            ("đ) Nộp đơn", [.listItem(depth: 1, marker: "đ)", text: "Nộp đơn")]),
            (
                "Gồm:\n-Đơn\n+ Ảnh",
                [
                    .paragraph("Gồm:"), .listItem(depth: 0, marker: "-", text: "Đơn"),
                    .listItem(depth: 1, marker: "+", text: "Ảnh"),
                ]
            ),
            ("1.5 triệu đồng", [.paragraph("1.5 triệu đồng")]),
            ("còn dài\n\n  - 3 -\n\nhơn nữa", [.paragraph("còn dài hơn nữa")]),
            ("Hết.\n\n3\n\nđoạn mới", [.paragraph("Hết."), .paragraph("đoạn mới")]),
            (
                "còn dài\n\n  7\n  CÔNG BÁO/Số 15 + 16/Ngày 20-01-2026\n\n\nhơn nữa",
                [.paragraph("còn dài hơn nữa")]
            ),
            ("Đăng trên Công báo/số 15", [.paragraph("Đăng trên Công báo/số 15")]),
            (
                "Số: 9/2026/NĐ-CP     Hà Nội, ngày 15 tháng 01 năm\n             2026",
                [.paragraph("Số: 9/2026/NĐ-CP Hà Nội, ngày 15 tháng 01 năm 2026")]
            ),
            ("một\r\nhai\r\n\r\nba", [.paragraph("một hai"), .paragraph("ba")]),
            ("-----\n\n.....\n", []),
        ] as [(String, [Block])]
    )
    func `reads blocks from the look of their lines`(text: String, blocks: [Block]) {
        #expect(PlainText.read(text).blocks == blocks)
    }

    @Test func `takes each line for a paragraph where lines are not wrapped`() {
        let long = String(repeating: "người dân nộp hồ sơ ", count: 10) + "tại xã"
        let blocks = PlainText.read("\(long)\nvà chờ\n\(long)").blocks
        #expect(blocks == [.paragraph(long), .paragraph("và chờ"), .paragraph(long)])
    }

    @Test func `parts paragraphs that only a short last line parts`() {
        let line = "Người dân nộp hồ sơ tại bộ phận một cửa của xã, phường nơi đang"
        let blocks = PlainText.read("\(line)\ncư trú.\nCán bộ trả giấy hẹn cho người dân.").blocks
        #expect(
            blocks == [
                .paragraph("\(line) cư trú."), .paragraph("Cán bộ trả giấy hẹn cho người dân."),
            ]
        )
    }
}
