import SparseIndex
import Testing

/// What experts' single passages say for a question, and how that counts.
struct ExpertMeetingTests {
    private static let question = ExpertQuery(IndexQuery("mất thẻ thư viện nộp phạt"))
    /// One that answers, and one that names all it takes more often, but never in one passage.
    private static let answering = [
        text("Thẻ thư viện mà người đọc làm mất thì phải nộp phạt năm mươi nghìn đồng."),
        text("Phòng đọc mở cửa từ tám giờ sáng đến năm giờ chiều các ngày trong tuần."),
    ]
    private static let scattered = [
        text("Thẻ thư viện in tên, thẻ thư viện có ảnh, thẻ thư viện màu xanh lá cây."),
        text("Nộp phạt ở kho bạc, nộp phạt qua mạng, nộp phạt trong mười ngày làm việc."),
        text("Xe mất, giấy tờ mất, điện thoại mất: báo công an xã nơi gần nhất ngay."),
    ]

    private static func text(_ body: String) -> IndexedText {
        IndexedText(id: body, heading: "", body: body)
    }

    private func choices(
        _ sketches: [TermSketch],
        _ query: ExpertQuery = question
    ) -> [ExpertChoice] {
        var room = SelectionRoom()
        return ExpertIndex(sketches, version: 1).choices(query, room: &room)
    }

    @Test func `one passage with all the words comes before many with a word each`() {
        let experts = [Self.scattered, Self.answering]
        #expect(choices(experts.map { TermSketch(of: $0) }).first?.expert == 0)
        #expect(choices(experts.map { TermSketch(listing: $0) }).first?.expert == 1)
    }

    @Test func `a passage alone scores what the terms' strongest impacts add up to`() throws {
        let sketch = TermSketch(listing: [Self.answering[0]])
        let evidence = try #require(choices([sketch]).first?.evidence)
        let meeting = try #require(evidence.meeting)
        #expect(meeting > 1)
        #expect(abs(meeting - evidence.impact.sum()) < 1e-3)
    }

    @Test func `terms that are not listed count half in each passage`() throws {
        let passages = (0..<200).map { Self.text("thư viện số \($0)") }
        let query = ExpertQuery(IndexQuery("thư viện"))
        let evidence = try #require(choices([TermSketch(listing: passages)], query).first?.evidence)
        let meeting = try #require(evidence.meeting)
        #expect(abs(meeting / evidence.impact.sum() - 0.5) < 1e-3)
    }

    @Test func `the same passage scores alike beside short passages and beside long ones`() {
        let long = (0..<9).map {
            Self.text(Array(repeating: "ba \($0)", count: 80).joined(separator: " "))
        }
        let short = (0..<9).map { Self.text("ba \($0)") }
        let found = choices([long, short].map { TermSketch(listing: $0 + [Self.answering[0]]) })
        let meetings = found.compactMap(\.evidence.meeting)
        let impacts = found.map { $0.evidence.impact.sum() }
        #expect(meetings.count == 2)
        // Headings are not told apart, so a little remains.
        #expect(abs(meetings[0] / meetings[1] - 1) < 0.1)
        #expect(abs(impacts[0] / impacts[1] - 1) > 0.2)
    }

    @Test func `who shows no passage is as likely whatever others show`() {
        func others(_ expert: Int, _ list: Bool) -> [TermSketch] {
            let texts = [Self.scattered, Self.answering, SmallCorpus.texts]
            return texts.enumerated().map {
                list && $0 != expert ? TermSketch(listing: $1) : TermSketch(of: $1)
            }
        }
        for expert in 0..<3 {
            let probabilities = [false, true].map { list in
                choices(others(expert, list)).first { $0.expert == expert }?.probability ?? 0
            }
            #expect(probabilities[0] > 0)
            #expect(abs(probabilities[0] - probabilities[1]) < 1e-9)
        }
    }

    @Test(arguments: [40, 400])
    func `a room used before gives the same as a new one`(experts: Int) {
        let texts = RandomTexts(seed: 21).texts(3 * experts)
        let index = ExpertIndex(
            (0..<experts).map { TermSketch(listing: Array(texts[(3 * $0)..<(3 * $0 + 3)])) },
            version: 1
        )
        var used = SelectionRoom()
        for text in texts.prefix(50) {
            let query = ExpertQuery(IndexQuery(text.body))
            var new = SelectionRoom()
            let choices = index.choices(query, room: &used)
            #expect(choices == index.choices(query, room: &new))
            #expect(choices.allSatisfy { $0.evidence.meeting != nil })
        }
    }

    /// Impacts and lengths at their bounds, and BM25's numbers at theirs.
    @Test(arguments: [0, 0x4000_0000, 0x42C8_0000] as [UInt32], [0, 0x3F80_0000] as [UInt32])
    func `scores are numbers whatever a sketch says`(saturation: UInt32, norm: UInt32) throws {
        var bytes = SketchFile.bytes(of: TermSketch(listing: SmallCorpus.texts))
        for (place, bits) in [(16, saturation), (20, norm)] {
            let written = (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt32($0))) }
            bytes.replaceSubrange(place..<(place + 4), with: written)
        }
        let sketch = try SketchFile.sketch(bytes)
        let query = ExpertQuery(IndexQuery("thẻ bảo hiểm y tế"))
        let found = choices([sketch, TermSketch(listing: Self.answering)], query)
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.score.isFinite && $0.probability.isFinite })
        #expect(found.first?.expert == 0)
    }
}
