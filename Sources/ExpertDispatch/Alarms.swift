package import NIOCore

/// Who may be woken at a set time.
package protocol Sleeper: AnyObject {
    func wake()
}

/// The alarms of one event loop, of which nearly all are called off before they ring.
///
/// An alarm of SwiftNIO is a place in a heap, a promise and a closure, and to call it off takes it
/// out of the heap. Here it is a number in a heap, left there when it is called off, and NIO is asked
/// for one alarm: the earliest. What was called off is swept out once it is the greater part.
package final class Alarms {
    /// An alarm that was set; worth nothing once it has rung or been called off.
    package struct Alarm {
        fileprivate let slot: Int32
        fileprivate let generation: UInt32
    }

    /// A slot is given anew once its alarm has rung or been called off, under the next generation.
    private struct Slot {
        var generation: UInt32 = 0
        var sleeper: (any Sleeper)?
    }

    private struct Entry: Comparable {
        let deadline: NIODeadline
        let alarm: Alarm

        static func < (left: Entry, right: Entry) -> Bool { left.deadline < right.deadline }
        static func == (left: Entry, right: Entry) -> Bool { left.deadline == right.deadline }
    }

    /// So many entries may lie about before they are swept.
    private static let sweepFrom = 1_024

    private let eventLoop: any EventLoop
    private var slots: [Slot] = []
    private var free: [Int32] = []
    /// A binary heap, the earliest first.
    private var heap: [Entry] = []
    /// When NIO rings next.
    private var armed: NIODeadline?

    package init(eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
    }

    /// How many are set and neither have rung nor were called off.
    package var count: Int { slots.count - free.count }

    /// How many numbers are kept, those of alarms that were called off included.
    package var kept: Int { heap.count }

    /// Wakes `sleeper` at `deadline`, never before this returns.
    package func set(_ deadline: NIODeadline, _ sleeper: any Sleeper) -> Alarm {
        let slot = free.popLast() ?? newSlot()
        slots[Int(slot)].sleeper = sleeper
        let alarm = Alarm(slot: slot, generation: slots[Int(slot)].generation)
        if heap.count >= max(Self.sweepFrom, 2 * count) { sweep() }
        heap.append(Entry(deadline: deadline, alarm: alarm))
        rise(from: heap.count - 1)
        if armed.map({ deadline < $0 }) ?? true { arm(deadline) }
        return alarm
    }

    package func cancel(_ alarm: Alarm) {
        _ = take(alarm)
    }

    private func newSlot() -> Int32 {
        slots.append(Slot())
        return Int32(slots.count - 1)
    }

    /// Whoever sleeps under `alarm`, which is worth nothing from now on.
    private func take(_ alarm: Alarm) -> (any Sleeper)? {
        let slot = Int(alarm.slot)
        guard slots[slot].generation == alarm.generation else { return nil }
        let sleeper = slots[slot].sleeper
        slots[slot] = Slot(generation: alarm.generation &+ 1)
        free.append(alarm.slot)
        return sleeper
    }

    private func isSet(_ alarm: Alarm) -> Bool {
        slots[Int(alarm.slot)].generation == alarm.generation
    }

    private func arm(_ deadline: NIODeadline) {
        armed = deadline
        eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { self.ring(deadline) }
    }

    /// Wakes whose time has come; the one that was asked for last may be another.
    private func ring(_ deadline: NIODeadline) {
        if armed == deadline { armed = nil }
        let now = max(deadline, eventLoop.now)
        var due: [Alarm] = []
        while let first = heap.first, first.deadline <= now || !isSet(first.alarm) {
            dropFirst()
            due.append(first.alarm)
        }
        if let next = heap.first?.deadline, armed.map({ next < $0 }) ?? true { arm(next) }
        // Who is woken may call another's alarm off, and set new ones.
        for alarm in due { take(alarm)?.wake() }
    }
}

// The heap: R. W. Floyd, J. W. J. Williams, "Algorithm 232: Heapsort", 1964.
extension Alarms {
    private func sweep() {
        // A sorted array is a heap.
        heap = heap.filter { isSet($0.alarm) }.sorted()
    }

    private func rise(from start: Int) {
        var place = start
        while place > 0, heap[place] < heap[(place - 1) / 2] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private func dropFirst() {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var place = 0
        while 2 * place + 1 < heap.count {
            let left = 2 * place + 1
            let right = left + 1
            let child = right < heap.count && heap[right] < heap[left] ? right : left
            guard heap[child] < heap[place] else { return }
            heap.swapAt(place, child)
            place = child
        }
    }
}
