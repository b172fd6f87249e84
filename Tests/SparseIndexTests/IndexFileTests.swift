import FoundationEssentials
import SparseIndex
import Testing

struct IndexFileTests {
    @Test func `finds the same in a mapped file as in memory`() throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "vanmieu-index-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(SparseIndex.bytes(of: SmallCorpus.texts)).write(to: file)
        let mapped = try SparseIndex(file: file.path)
        for question in ["vượt đèn đỏ", "bhyt cho tre", "sot xaut huyet", "zanzibar"] {
            let query = IndexQuery(question)
            #expect(mapped.search(query, top: 6) == SmallCorpus.index.search(query, top: 6))
        }
        #expect(mapped.count == SmallCorpus.texts.count)
    }

    @Test func `gives the same bytes for the same texts`() {
        let texts = RandomTexts(seed: 3).texts(3000)
        #expect(SparseIndex.bytes(of: texts) == SparseIndex.bytes(of: texts))
    }

    @Test func `takes less room than its texts`() {
        let texts = RandomTexts(seed: 4).texts(2000)
        let size = texts.reduce(0) { $0 + $1.body.utf8.count }
        #expect(Double(SparseIndex(texts).byteCount) <= 1.2 * Double(size))
    }

    @Test func `refuses a file with a byte changed anywhere`() {
        let bytes = SparseIndex.bytes(of: SmallCorpus.texts)
        for place in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[place] ^= 0x10
            #expect(throws: IndexError.self) { try SparseIndex(bytes: Data(changed)) }
        }
    }

    @Test(arguments: [0, 3, 40, 112, 119, 120, 121, 400])
    func `refuses a file that was cut short`(length: Int) {
        let bytes = SparseIndex.bytes(of: SmallCorpus.texts).prefix(length)
        #expect(throws: IndexError.self) { try SparseIndex(bytes: Data(bytes)) }
    }

    @Test func `names a file that is no index, and one that is not there`() {
        let text = Data(String(repeating: "văn bản ", count: 40).utf8)
        #expect(throws: IndexError.notAnIndex) { try SparseIndex(bytes: text) }
        let missing = "/nowhere/index.vmix"
        #expect(throws: IndexError.unreadable(file: missing)) { try SparseIndex(file: missing) }
    }
}
