import Testing
import Trust

struct HashChainTests {
    @Test func `depends on every row and on their order`() {
        let heads = [["a", "b"], ["b", "a"], ["a"], ["a", "b", "b"]].map { rows in
            var chain = HashChain()
            for row in rows { _ = chain.append(contentHash: row) }
            return chain.head
        }
        #expect(Set(heads).count == heads.count)
    }

    @Test func `tells fields apart that join to the same text`() {
        let lists: [[String?]] = [
            ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["abc", nil], [],
        ]
        #expect(Set(lists.map(HashChain.contentHash)).count == lists.count)
    }
}
