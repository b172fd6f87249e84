/// Turns sketches round, an eighth of the names' bits at a time so that little is sorted at once.
struct ExpertPostingsBuilder {
    /// Names are sorted without their upper 8 bits, beside 24 bits of expert.
    static let mostExperts = 1 << 24
    private static let shardBits: UInt32 = 8

    private let sketches: [TermSketch]
    private let bound: PassageBound
    /// How far each sketch has been read.
    private var read: [Int]
    private var columns = ExpertPostings()
    private var listed: PassagePostingsBuilder

    /// `meanLength` is that of the network's passages.
    init(_ sketches: [TermSketch], bound: PassageBound, meanLength: Double) {
        self.bound = bound
        self.sketches = Array(sketches.prefix(Self.mostExperts))
        read = Array(repeating: 0, count: self.sketches.count)
        listed = PassagePostingsBuilder(self.sketches, meanLength: meanLength)
    }

    mutating func postings() -> ExpertPostings {
        let count = sketches.reduce(0) { $0 + $1.entries.count }
        columns.experts.reserveCapacity(count)
        columns.impacts.reserveCapacity(count)
        columns.shares.reserveCapacity(count)
        for shard in 0..<(UInt32(1) << Self.shardBits) {
            add(packed(shard), shard: shard)
        }
        addDirectory()
        columns.passages = listed.postings
        return columns
    }

    /// Name, expert, impact and share of each entry of a shard, in one number each, sorted.
    private mutating func packed(_ shard: UInt32) -> [UInt64] {
        var packed: [UInt64] = []
        for expert in sketches.indices {
            let sketch = sketches[expert]
            var place = read[expert]
            while place < sketch.entries.count {
                let entry = sketch.entries[place]
                guard entry.name >> (32 - Self.shardBits) == shard else { break }
                let share = ShareScale.byte(entry.frequency, of: sketch.passageCount)
                packed.append(
                    UInt64(entry.name << Self.shardBits) << 32 | UInt64(expert) << 16
                        | UInt64(entry.impact) << 8 | UInt64(share)
                )
                place += 1
            }
            read[expert] = place
        }
        packed.sort()
        return packed
    }

    private mutating func add(_ packed: [UInt64], shard: UInt32) {
        for item in packed {
            let name = shard << (32 - Self.shardBits) | UInt32(item >> 40)
            if columns.names.last != name {
                columns.names.append(name)
                columns.starts.append(columns.experts.count)
                columns.frequencies.append(0)
                columns.highest.append(0)
            }
            let expert = UInt32(truncatingIfNeeded: item >> 16) & 0xFF_FFFF
            let row = columns.names.count - 1
            let share = UInt8(truncatingIfNeeded: item)
            let impact = UInt8(truncatingIfNeeded: item >> 8)
            let whole = Float(bound.passages(of: sketches[Int(expert)]))
            let frequency = UInt32(max((ShareScale.values[Int(share)] * whole).rounded(), 1))
            columns.frequencies[row] = columns.frequencies[row].addingClamped(frequency)
            columns.highest[row] = max(columns.highest[row], impact)
            columns.experts.append(expert)
            columns.impacts.append(impact)
            columns.shares.append(share)
            columns.starts[row + 1] = columns.experts.count
            listed.add(expert: Int(expert), row: row)
        }
    }

    private mutating func addDirectory() {
        var place = 0
        for upper in 0...(UInt32(1) << ExpertPostings.directoryBits) {
            while place < columns.names.count,
                columns.names[place] >> (32 - UInt32(ExpertPostings.directoryBits)) < upper
            {
                place += 1
            }
            columns.directory.append(UInt32(place))
        }
    }
}

extension UInt32 {
    fileprivate func addingClamped(_ more: UInt32) -> UInt32 {
        let (sum, overflows) = addingReportingOverflow(more)
        return overflows ? .max : sum
    }
}
