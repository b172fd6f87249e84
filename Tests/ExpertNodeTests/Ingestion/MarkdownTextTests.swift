import ExpertNode
import Testing

struct MarkdownTextTests {
    @Test(
        arguments: [
            ("# Hồ sơ #", .heading(level: 1, text: "Hồ sơ")),
            ("Hồ sơ\n=====", .heading(level: 1, text: "Hồ sơ")),
            ("Hồ sơ\n---", .heading(level: 2, text: "Hồ sơ")),
            ("## Hồ sơ {#ho-so}", .heading(level: 2, text: "Hồ sơ")),
            ("#hồ sơ", .paragraph("#hồ sơ")),
            ("một dòng\nhai dòng", .paragraph("một dòng hai dòng")),
            ("> trích dẫn\n> hai dòng", .paragraph("trích dẫn hai dòng")),
            (
                "xem [cổng *dịch vụ*](https://a.vn/x_(y) \"t\") nhé",
                .paragraph("xem cổng dịch vụ nhé")
            ),
            ("![ảnh thẻ](a.png) và <https://a.vn>", .paragraph("ảnh thẻ và https://a.vn")),
            ("theo [1] và [a][b] và [chú][]", .paragraph("theo [1] và a và chú")),
            (
                "**đậm** và _nghiêng_, snake_case, 2 * 3",
                .paragraph("đậm và nghiêng, snake_case, 2 * 3")
            ),
            ("giá 1\\. và \\*sao\\* và c:\\tệp", .paragraph("giá 1. và *sao* và c:\\tệp")),
            ("dùng `mã số` &amp; &#272;iều", .paragraph("dùng mã số & Điều")),
            ("```\nmã # lệnh\n```", .paragraph("mã # lệnh")),
            ("- nộp đơn\n  tại xã", .listItem(depth: 0, marker: "-", text: "nộp đơn tại xã")),
            ("12. nộp đơn", .listItem(depth: 0, marker: "12.", text: "nộp đơn")),
            ("đ) nộp đơn", .listItem(depth: 0, marker: "đ)", text: "nộp đơn")),
            ("<p>đoạn <b>đậm</b></p>", .paragraph("đoạn đậm")),
            ("Ðiều lệ ho\u{E0}n ch\u{1EC9}nh", .paragraph("Điều lệ hoàn chỉnh")),
        ] as [(String, Block)]
    )
    func `reads each kind of block`(markdown: String, block: Block) {
        #expect(MarkdownText.read(markdown).blocks == [block])
    }

    @Test func `leaves out what nobody reads`() {
        #expect(
            MarkdownText.read("***\n\n[a]: https://a.vn\n\n<!-- ẩn -->\n\n::: x\n").blocks == []
        )
    }

    @Test func `knows how deep a list is and counts on where all are written 1`() {
        let blocks = MarkdownText.read("1. a a\n   - b b\n     - c c\n1. d d\n\nlời\n\n1. e e")
            .blocks
        #expect(
            blocks == [
                .listItem(depth: 0, marker: "1.", text: "a a"),
                .listItem(depth: 1, marker: "-", text: "b b"),
                .listItem(depth: 2, marker: "-", text: "c c"),
                .listItem(depth: 0, marker: "2.", text: "d d"),
                .paragraph("lời"),
                .listItem(depth: 0, marker: "1.", text: "e e"),
            ]
        )
    }

    @Test func `reads the rows of a table with the names of their columns`() {
        let blocks = MarkdownText.read(
            "| Lỗi | Phạt |\n|:--|--:|\n| a \\| b | **1** |\n| c<br>d | |"
        )
        .blocks
        #expect(
            blocks == [
                .tableRow(cells: ["a | b", "1"], header: ["Lỗi", "Phạt"]),
                .tableRow(cells: ["c d", ""], header: ["Lỗi", "Phạt"]),
            ]
        )
    }

    @Test func `breaks a paragraph where its author does`() {
        let blocks = MarkdownText.read("Một;  \nhai\\\nba<br/>bốn").blocks
        #expect(blocks == ["Một;", "hai", "ba", "bốn"].map(Block.paragraph))
    }
}
