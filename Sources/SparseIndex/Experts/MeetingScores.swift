/// What single passages of some experts score for a question.
struct MeetingScores {
    private let postings: PassagePostings
    /// The numbers of each expert's passages, ascending; one without lists has none.
    private let numbers: [Range<UInt32>]
    /// Where the sums of each expert's passages begin, and the end.
    private let starts: [Int]
    /// Whether they are all there are.
    private let areAll: Bool

    /// Of `experts`, ascending; `room` keeps the sums.
    init(_ postings: PassagePostings, of experts: [Int], room: inout SelectionRoom) {
        self.postings = postings
        numbers = experts.map(postings.numbers)
        starts = numbers.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        areAll = starts.last == postings.experts.last.map(Int.init)
        room.clear(passages: starts.last ?? 0)
    }

    /// Adds what the terms of `rows` give the passages that they stand in.
    func add(_ rows: [ExpertRow], room: inout SelectionRoom) {
        // All are looked up before any is read: memory is waited for once, not for each.
        let lists = rows.map { (range: postings.range($0.row), gain: $0.gain) }
        room.passages.withUnsafeMutableBufferPointer { sums in
            postings.passages.withUnsafeBufferPointer { passages in
                for list in lists {
                    add(list.range, gain: list.gain, of: passages, to: sums)
                }
            }
        }
    }

    /// Goes through postings and experts side by side, and leaps over those of others.
    ///
    /// Where there are no others, a sum's place is its passage's number.
    private func add(
        _ range: Range<Int>,
        gain: Float,
        of passages: UnsafeBufferPointer<UInt32>,
        to sums: UnsafeMutableBufferPointer<Float>
    ) {
        guard !areAll else {
            for posting in range {
                let impact = SketchImpact.values[Int(postings.impacts[posting])]
                sums[Int(passages[posting])] += gain * impact
            }
            return
        }
        var place = range.lowerBound
        for (expert, own) in numbers.enumerated() where !own.isEmpty {
            let first = passages.place(of: own.lowerBound, in: place..<range.upperBound)
            place = passages.place(of: own.upperBound, in: first..<range.upperBound)
            let start = starts[expert] - Int(own.lowerBound)
            for posting in first..<place {
                let impact = SketchImpact.values[Int(postings.impacts[posting])]
                sums[start + Int(passages[posting])] += gain * impact
            }
        }
    }

    /// What the passages of the expert at `place` score as one; nil where it shows none.
    func meeting(at place: Int, room: SelectionRoom) -> Double? {
        numbers[place].isEmpty ? nil : room.meeting(starts[place]..<starts[place + 1])
    }
}
