import ExpertDispatch
import TestSupport
import Testing

struct TwoChoicesTests {
    @Test func `of no node none is picked, of one that one`() {
        var generator = SeededGenerator(seed: 1)
        #expect(TwoChoices.pick(from: NodeSet(), using: &generator) { _ in 0 } == nil)
        #expect(TwoChoices.pick(from: NodeSet([63]), using: &generator) { _ in 0 } == 63)
    }

    @Test func `of two the less loaded is picked, and the first where they are even`() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<100 {
            let pair = NodeSet([3, 5])
            #expect(TwoChoices.pick(from: pair, using: &generator) { $0 == 3 ? 2 : 1 } == 5)
            #expect(TwoChoices.pick(from: pair, using: &generator) { _ in 1 } == 3)
        }
    }

    @Test func `the worst is never picked, every other is`() {
        var generator = SeededGenerator(seed: 7)
        var picked: [Int: Int] = [:]
        for _ in 0..<6_000 {
            let slot = TwoChoices.pick(from: NodeSet(0..<4), using: &generator) { Double($0) }
            picked[slot ?? -1, default: 0] += 1
        }
        // Of the six pairs, three have node 0, two node 1 as their best, one node 2.
        #expect(picked.keys.sorted() == [0, 1, 2])
        #expect(abs((picked[0] ?? 0) - 3_000) < 200)
        #expect(abs((picked[1] ?? 0) - 2_000) < 200)
    }

    @Test func `a set of nodes holds what was put in and not taken out`() {
        var nodes = NodeSet([0, 7, 63])
        #expect(nodes.count == 3)
        #expect(nodes.first == 0)
        nodes.remove(0)
        nodes.remove(1)
        #expect(nodes == NodeSet([63, 7]))
        #expect(nodes.contains(63) && !nodes.contains(0))
        #expect(nodes.filter { $0 > 7 } == NodeSet([63]))
        #expect(NodeSet().first == nil && NodeSet().isEmpty)
    }

    @Test func `a random node is any of the set, each as often`() {
        var generator = SeededGenerator(seed: 3)
        var counts: [Int: Int] = [:]
        for _ in 0..<3_000 {
            counts[NodeSet([0, 31, 63]).random(using: &generator) ?? -1, default: 0] += 1
        }
        #expect(counts.keys.sorted() == [0, 31, 63])
        #expect(counts.values.allSatisfy { abs($0 - 1_000) < 120 })
    }
}
