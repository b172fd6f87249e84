import ExpertDispatch

/// What is going to happen, soonest first; of two at the same time, the one that was put in first.
struct EventQueue<Event> {
    private var heap: [(time: LoopTime, number: Int, event: Event)] = []
    private var numbers = 0

    mutating func add(_ event: Event, at time: LoopTime) {
        heap.append((time, numbers, event))
        numbers += 1
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func next() -> (time: LoopTime, event: Event)? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return (first.time, first.event)
    }

    private mutating func sink() {
        var parent = 0
        while let child = [2 * parent + 1, 2 * parent + 2]
            .filter({ $0 < heap.count }).min(by: isBefore), isBefore(child, parent)
        {
            heap.swapAt(child, parent)
            parent = child
        }
    }

    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        (heap[one].time, heap[one].number) < (heap[other].time, heap[other].number)
    }
}
