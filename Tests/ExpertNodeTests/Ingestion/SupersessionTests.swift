import ExpertNode
import Testing

struct SupersessionTests {
    private static let old = "Nghị định 100/2019/NĐ-CP"
    private static let new = "Nghị định 168/2024/NĐ-CP"

    @Test(
        arguments: [
            (new, "2025-01-01", "\(old) (hết hiệu lực từ 2025-01-01, thay thế bởi \(new))"),
            (new, nil, "\(old) (hết hiệu lực, thay thế bởi \(new))"),
            (nil, "2025-01-01", "\(old) (hết hiệu lực từ 2025-01-01)"),
            (nil, nil, "\(old) (hết hiệu lực)"),
        ] as [(String?, String?, String)]
    )
    func `is read from what it writes`(successor: String?, since: String?, marked: String) {
        let supersession = Supersession(successor: successor, since: since)
        #expect(supersession.marking(Self.old) == marked)
        #expect(supersession.marking(marked) == marked)
        #expect(Supersession(in: marked) == supersession)
        #expect(Supersession.name(of: marked) == Self.old)
        #expect(Supersession(in: Self.old) == nil)
    }

    @Test(
        arguments: [
            ("Tình trạng hiệu lực: Hết hiệu lực từ ngày 01/01/2025", nil, "2025-01-01"),
            ("(Hết hiệu lực)", nil, nil),
            (
                "Văn bản này đã hết hiệu lực, được thay thế bởi Nghị định số 168/2024/NĐ-CP.", new,
                nil
            ),
            (
                "Nghị định này hết hiệu lực từ ngày 01 tháng 01 năm 2025.\n\nThay thế bằng \(new)",
                new, "2025-01-01"
            ),
        ] as [(String, String?, String?)]
    )
    func `is seen where a text says it of itself`(
        line: String,
        successor: String?,
        since: String?
    ) {
        let passages = read("\(line)\n\n\(Self.decree)").passages
        let supersession = Supersession(successor: successor, since: since)
        #expect(passages.map(\.supersession) == passages.map { _ in supersession })
        #expect(passages.last?.section == "\(Self.old), Điều 2")
    }

    @Test(arguments: [
        "Công bố danh mục văn bản hết hiệu lực năm 2025",
        "Nghị định số 46/2016/NĐ-CP đã hết hiệu lực từ ngày 01/01/2020.",
        "Tình trạng hiệu lực: Hết hiệu lực một phần",
        "Tình trạng hiệu lực: Còn hiệu lực",
        "Văn bản này hết hiệu lực từ ngày 01/01/2033",
    ])
    func `is not seen where another text is meant, or a part, or a later day`(line: String) {
        let passages = read("\(line)\n\n\(Self.decree)").passages
        #expect(passages.allSatisfy { $0.supersession == nil })
        #expect(!passages.isEmpty)
    }

    @Test func `is taken from front matter and from the fields of a row`() {
        let matter = """
            ---
            title: Phạt
            document: \(Self.old)
            superseded_by: \(Self.new)
            superseded_on: 2025-01-01
            ---

            ## Phạt bao nhiêu?

            Phạt 1 đồng.
            """
        let row = """
            {"text": "Phạt 1 đồng.", "source": "\(Self.old), Điều 5", \
            "superseded_by": "\(Self.new)", "superseded_on": "2025-01-01"}
            """
        let supersession = Supersession(successor: Self.new, since: "2025-01-01")
        #expect(read(matter, .markdown).passages.map(\.supersession) == [supersession])
        #expect(read(row, .rows).passages.map(\.supersession) == [supersession])
        #expect(read(row, .rows).passages.map(\.section) == ["\(Self.old), Điều 5"])
    }

    @Test(arguments: [
        ("Nghị định này thay thế Nghị định số 100/2019/NĐ-CP.", ["100/2019/NĐ-CP"]),
        (
            "Nghị định này có hiệu lực từ ngày 01/01/2025 và thay thế các Nghị định số "
                + "100/2019/NĐ-CP, số 123/2021/NĐ-CP.",
            ["100/2019/NĐ-CP", "123/2021/NĐ-CP"]
        ),
        (
            "Nghị định số 100/2019/NĐ-CP ngày 30 tháng 12 năm 2019 của Chính phủ, được sửa đổi "
                + "bởi Nghị định số 123/2021/NĐ-CP, hết hiệu lực kể từ ngày Nghị định này có "
                + "hiệu lực, trừ khoản 1 Điều 54.",
            ["100/2019/NĐ-CP"]
        ),
        (
            "Các văn bản sau đây hết hiệu lực kể từ ngày Nghị định này có hiệu lực:\n"
                + "a) Nghị định số 100/2019/NĐ-CP;\nb) Thông tư số 5/2018/TT-BCA.",
            ["100/2019/NĐ-CP", "5/2018/TT-BCA"]
        ),
        ("Nghị định này thay thế Điều 5 Nghị định số 100/2019/NĐ-CP.", []),
        ("Nghị định này thay thế cụm từ “xe” tại Nghị định số 100/2019/NĐ-CP.", []),
        ("Điều 5 Nghị định số 100/2019/NĐ-CP hết hiệu lực kể từ ngày Nghị định này.", []),
        ("Nghị định số 123/2021/NĐ-CP thay thế Nghị định số 100/2019/NĐ-CP.", []),
        ("Nghị định này thay thế Nghị định số 168/2024/NĐ-CP.", []),
        ("Nghị định này thay thế Nghị định số 5/2030/NĐ-CP.", []),
        ("Trường hợp văn bản dẫn chiếu tại Nghị định này được thay thế thì theo văn bản mới.", []),
    ])
    func `finds the texts that a newer one replaces as a whole`(line: String, numbers: [String]) {
        let text = """
            Số: 168/2024/NĐ-CP

            NGHỊ ĐỊNH

            Quy định xử phạt

            Điều 1. Phạm vi
            Nghị định này quy định xử phạt. Nghị định này có hiệu lực từ ngày 01/01/2025.

            Điều 2. Thi hành
            \(line)
            """
        #expect(
            read(text).replacements
                == numbers.map {
                    Replacement(number: $0, successor: Self.new, since: "2025-01-01")
                }
        )
    }

    @Test func `marks the passages of the replaced text and no other`() throws {
        let passages =
            read(Self.decree).passages + read(Self.decree.replacing("100", with: "7")).passages
        let replacement = Replacement(
            number: "100/2019/NĐ-CP",
            successor: Self.new,
            since: "2025-01-01"
        )
        let later = Replacement(number: "7/2019/NĐ-CP", successor: Self.new, since: "2033-01-01")
        let marked = Replacement.mark(passages, [later, replacement])
        #expect(marked.map { $0.supersession != nil } == [true, true, false, false])
        #expect(marked.first?.supersession?.since == "2025-01-01")
        #expect(marked.map(\.text) == passages.map(\.text))
        #expect(Replacement.mark(marked, [replacement]) == marked)
    }

    private static let decree = """
        Số: 100/2019/NĐ-CP

        NGHỊ ĐỊNH

        Quy định xử phạt

        Điều 1. Phạm vi
        Nghị định này quy định xử phạt.

        Điều 2. Mức phạt
        Phạt 1 đồng.
        """

    private func read(_ text: String, _ format: DocumentFormat = .plainText) -> FileReport {
        DocumentIngestion(defaults: DocumentDefaults(asOf: "2031-12-31"))
            .report(on: text, as: format, path: "x", stem: "x")
    }
}
