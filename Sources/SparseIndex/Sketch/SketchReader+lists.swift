extension SketchReader {
    /// The lists of `entries`, each of which stands in 1 to `passages` passages.
    mutating func lists(of entries: [TermSketch.Entry], passages: UInt32) -> PassageLists? {
        guard let longest = varint(), (1...PassageLists.most).contains(longest),
            let lengths = lengths(passages)
        else { return nil }
        let counts = entries.map { $0.frequency <= longest ? Int($0.frequency) : 0 }
        let count = counts.reduce(0, +)
        // Each takes a byte at the least, so nothing is kept ready for more than was sent.
        guard count <= bytes.count - place else { return nil }
        var listed: (passages: [UInt32], impacts: [UInt8]) = ([], [])
        listed.passages.reserveCapacity(count)
        listed.impacts.reserveCapacity(count)
        for (entry, count) in zip(entries, counts) where count > 0 {
            guard let numbers = numbers(count, below: Int(passages)),
                let impacts = impacts(count, strongest: entry.impact)
            else { return nil }
            listed.passages += numbers
            listed.impacts += impacts
        }
        return PassageLists(
            longest: longest,
            lengths: lengths,
            passages: listed.passages,
            impacts: listed.impacts
        )
    }

    private mutating func lengths(_ passages: UInt32) -> [UInt32]? {
        guard Int(passages) <= min(bytes.count - place, PassageLists.mostPassages) else {
            return nil
        }
        var lengths: [UInt32] = []
        lengths.reserveCapacity(Int(passages))
        for _ in 0..<passages {
            guard let length = varint(), length <= Self.longest else { return nil }
            lengths.append(length)
        }
        return lengths
    }

    /// Ascending numbers, given by the gaps between them.
    private mutating func numbers(_ count: Int, below end: Int) -> [UInt32]? {
        var numbers: [UInt32] = []
        var least = 0
        for _ in 0..<count {
            guard let gap = varint(), least + Int(gap) < end else { return nil }
            numbers.append(UInt32(least + Int(gap)))
            least += Int(gap) + 1
        }
        return numbers
    }

    /// Impacts of which the strongest is what the entry says; one alone is not written.
    private mutating func impacts(_ count: Int, strongest: UInt8) -> [UInt8]? {
        guard count > 1 else { return [strongest] }
        var impacts: [UInt8] = []
        for _ in 0..<count {
            guard let impact = byte(), impact > 0 else { return nil }
            impacts.append(impact)
        }
        return impacts.max() == strongest ? impacts : nil
    }
}
