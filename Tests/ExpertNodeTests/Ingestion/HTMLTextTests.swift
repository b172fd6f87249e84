import ExpertNode
import Testing

struct HTMLTextTests {
    @Test(
        arguments: [
            (
                "<h2 class='a > b'>Hồ sơ</h2>đơn",
                [.heading(level: 2, text: "Hồ sơ"), .paragraph("đơn")]
            ),
            ("<p>một<p>hai<br>ba", ["một", "hai", "ba"].map(Block.paragraph)),
            (
                "<P>m&#7897;t&nbsp;h&#x61;i &amp; &lt;3 &khong; &ETH;",
                [.paragraph("một hai & <3 &khong; Đ")]
            ),
            ("a < b và c <b>d</b", [.paragraph("a < b và c d")]),
            ("<script>x</b>'</script >sau<style>p{}</style><!-- a > b -->", [.paragraph("sau")]),
            (
                "<nav><ul><li>Trang chủ</ul></nav><p>thân</p><footer>đáy</footer>",
                [.paragraph("thân")]
            ),
            ("<nav>chưa đóng<main><p>thân</p>", [.paragraph("thân")]),
            (
                "<ol start=3><li>ba<li value=7>bảy<ul><li>con</ul></ol>",
                [
                    .listItem(depth: 0, marker: "3.", text: "ba"),
                    .listItem(depth: 0, marker: "7.", text: "bảy"),
                    .listItem(depth: 1, marker: "-", text: "con"),
                ]
            ),
            (
                "<ol type=a><li>x x<li>y y</ol>",
                [
                    .listItem(depth: 0, marker: "a)", text: "x x"),
                    .listItem(depth: 0, marker: "b)", text: "y y"),
                ]
            ),
            (
                "<pre>một dòng\nhai dòng\n\nđoạn</pre>",
                [.paragraph("một dòng hai dòng"), .paragraph("đoạn")]
            ),
            ("<p>- gạch đầu dòng</p>", [.listItem(depth: 0, marker: "-", text: "gạch đầu dòng")]),
            ("<", [.paragraph("<")].dropLast()),
            ("<p", []),
        ] as [(String, [Block])]
    )
    func `reads blocks whatever is wrong with the page`(html: String, blocks: [Block]) {
        #expect(HTMLText.read(html).blocks == blocks)
    }

    @Test(arguments: ["<title>Tên &amp; họ</title><p>a b", "<title>Tên & họ<body><p>a b"])
    func `finds the title`(html: String) {
        #expect(HTMLText.read(html).title == "Tên & họ")
        #expect(HTMLText.read(html).blocks == [.paragraph("a b")])
    }

    @Test(
        arguments: [
            (
                "<tr><th>Lỗi<th>Phạt<tr><td>a<td>1</table>",
                [.tableRow(cells: ["a", "1"], header: ["Lỗi", "Phạt"])]
            ),
            (
                "<tr><td rowspan=2>Xe máy<td>a<tr><td>b",
                [
                    .tableRow(cells: ["Xe máy", "b"], header: ["Xe máy", "a"])
                ]
            ),
            (
                """
                <thead><tr><th rowspan=2>Lỗi<th colspan=2>Phạt<tr><th>từ<th>đến</thead>
                <tr><td>a<td>1<td>2<tr><td colspan=3>Chung
                """,
                [
                    .tableRow(cells: ["a", "1", "2"], header: ["Lỗi", "Phạt từ", "Phạt đến"]),
                    .paragraph("Chung"),
                ]
            ),
            ("<tr><td>chỉ một dòng<td>hai ô", [.paragraph("chỉ một dòng"), .paragraph("hai ô")]),
            (
                "<tr><td>BỘ Y TẾ<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<tr><td>Số: 1/BYT<td>Hà Nội",
                [
                    .heading(level: 2, text: "BỘ Y TẾ"),
                    .heading(level: 2, text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                    .paragraph("Số: 1/BYT"), .paragraph("Hà Nội"),
                ]
            ),
            (
                "<tr><th>A<th>B<tr><td>x<td><table><tr><th>c<th>d<tr><td>1<td>2</table></table>",
                [.tableRow(cells: ["x", "- c: 1; d: 2."], header: ["A", "B"])]
            ),
        ] as [(String, [Block])]
    )
    func `reads tables, and the text of those that only lay out a page`(
        rows: String,
        blocks: [Block]
    ) {
        #expect(HTMLText.read("<table>\(rows)").blocks == blocks)
    }

    @Test(arguments: ["<div>", "<table><tr><td>", "<ul><li>", "<nav>", "<b", "</p>", "<!--", "&#"])
    func `reads what is nested ten thousand deep`(tag: String) {
        let blocks = HTMLText.read("<p>đầu</p>" + String(repeating: tag, count: 10_000)).blocks
        #expect(blocks.first == .paragraph("đầu"))
    }
}
