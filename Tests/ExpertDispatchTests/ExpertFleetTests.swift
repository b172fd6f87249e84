import ExpertDispatch
import NIOCore
import TestSupport
import Testing
import Wire

struct ExpertFleetTests {
    @Test func `a node that stays keeps its slot and what is known of it`() throws {
        var bench = try CallBench(nodes: 3)
        let sent = bench.tellBegan()
        let asked = try #require(sent)
        let changed = try CallBench.addresses([7, 0, 2])
        bench.fleet.assign(changed, now: .start)
        #expect(bench.fleet.lineup == NodeSet([0, 2, 3]))
        #expect(bench.fleet.nodes.map(\.address.port) == [9_000, 9_001, 9_002, 9_007])
        #expect(bench.fleet.nodes[asked].inFlight == 1)
    }

    @Test func `a node named twice has one slot`() throws {
        var bench = try CallBench(nodes: 0)
        bench.fleet.assign(try CallBench.addresses([4, 4, 4]), now: .start)
        #expect(bench.fleet.lineup.count == 1)
    }

    @Test func `slots are given anew only where the node is gone and no call on its way`() throws {
        var bench = try CallBench(nodes: 64)
        _ = bench.tell(.began)
        let busy = try #require(bench.fleet.nodes.firstIndex { $0.inFlight == 1 })
        bench.fleet.assign(try CallBench.addresses(100..<170), now: .start)
        #expect(bench.fleet.nodes.count == NodeSet.capacity)
        #expect(bench.fleet.lineup.count == 63)
        #expect(!bench.fleet.lineup.contains(busy))
        #expect(bench.fleet.nodes[busy].address.port == 9_000 + busy)
    }

    @Test func `the nodes that fail are left out, but not where the rest is less than half`()
        throws
    {
        for failing in 0...4 {
            var bench = try CallBench(nodes: 4)
            bench.breakNodes(0..<failing)
            var asked: Set<Int> = []
            for _ in 0..<300 {
                if let slot = bench.tellBegan() { asked.insert(slot) }
            }
            switch failing {
            case 0, 1, 2: #expect(asked == Set(failing..<4))
            // One of four serves: it would break under the load of all.
            case 3: #expect(asked.count > 1)
            default: #expect(asked.isEmpty)
            }
        }
    }

    @Test func `a table keeps the experts called last, and those with calls on their way`() throws {
        var table = FleetTable(seed: 1)
        let node = try CallBench.addresses(0..<1)
        let place = table.place(of: .sample("bo/e-0"), nodes: node, now: .start)
        let first = try #require(place)
        var call = CallAttempts(deadline: .after(.hours(1)))
        _ = table.tell(&call, .began, at: first, now: .start)
        for number in 1..<3 * FleetTable.capacity {
            let now = LoopTime.after(.milliseconds(Int64(number)))
            let place = table.place(of: .sample("bo/e-\(number)"), nodes: node, now: now)
            #expect(place != nil && place != first)
        }
        let again = table.place(of: .sample("bo/e-0"), nodes: node, now: .start)
        #expect(table.count == FleetTable.capacity)
        #expect(again == first)
        #expect(table.isBusy(at: first))
        let steps = table.tell(&call, .cancelled, at: first, now: .start)
        #expect(steps.cancelsFirst && !table.isBusy(at: first))
    }
}

extension CallBench {
    /// Begins a call and leaves it on its way; the node that it goes to.
    mutating func tellBegan() -> Int? {
        tell(.began).send?.slot
    }

    /// Lets calls to the nodes in `slots` fail until all of their circuits are open.
    mutating func breakNodes(_ slots: Range<Int>) {
        let all = fleet.nodes.map(\.address)
        for slot in slots {
            fleet.assign([all[slot]], now: now)
            while fleet.nodes[slot].breaker.isClosed {
                _ = tell(.began)
                _ = tell(.failed(0, .broken))
            }
        }
        fleet.assign(all, now: now)
    }
}
