/// Cuts a section into passages that make sense alone.
///
/// At the khoản first, then at the điểm and list items, then at sentences; what stands above the
/// first line of a passage is repeated in it.
struct PassageCutter {
    private let section: OutlineSection
    private let lines: [OutlineLine]
    private let parents: [Int?]
    /// The size of the lines before each.
    private let sums: [PassageSize]

    init(_ section: OutlineSection) {
        self.section = section
        lines = section.lines.flatMap { LongLine.cut($0, repeatsLead: section.repeatsLead) }
        parents = PassageContext.parents(of: lines)
        sums = lines.reduce(into: [.none]) { $0.append(($0.last ?? .none) + $1.size) }
    }

    /// The passages' texts, each with its place in the section.
    var pieces: [PassagePiece] {
        guard !lines.isEmpty else { return [] }
        return joined(cut(lines.indices)).compactMap { range in
            let text = context(of: range).text + text(of: range)
            guard text.unicodeScalars.contains(where: \.isWritten) else { return nil }
            let place = ClausePlace(of: range, in: lines)
            return PassagePiece(
                text: text,
                place: [section.place, place.text].filter { !$0.isEmpty }.joined(separator: " ")
            )
        }
    }

    /// The size of a passage made of `range`, with what it repeats.
    private func size(_ range: Range<Int>) -> PassageSize {
        sums[range.upperBound] - sums[range.lowerBound]
            + context(of: range).size
    }

    private func context(of range: Range<Int>) -> PassageContext {
        PassageContext(of: range.lowerBound, in: lines, parents: parents)
    }

    private func fits(_ range: Range<Int>) -> Bool {
        size(range).fits(.most)
    }

    private func cut(_ range: Range<Int>) -> [Range<Int>] {
        guard range.count > 1, !fits(range) else { return [range] }
        var ranges: [Range<Int>] = []
        var open: Range<Int>?
        let goal = size(range).syllables / (size(range).syllables / PassageSize.most.syllables + 1)
        for unit in units(of: range) {
            if let before = open {
                let both = before.lowerBound..<unit.upperBound
                let isFull = size(before).syllables >= goal
                if fits(both), !isFull {
                    open = both
                    continue
                }
                ranges.append(before)
                open = nil
            }
            if fits(unit) {
                open = unit
            } else {
                ranges += cut(unit)
            }
        }
        return ranges + (open.map { [$0] } ?? [])
    }

    /// `range` cut before each of its least deep lines.
    private func units(of range: Range<Int>) -> [Range<Int>] {
        let inner = range.dropFirst()
        let depth = inner.map { lines[$0].depth }.min() ?? 0
        let starts = [range.lowerBound] + inner.filter { lines[$0].depth == depth }
        return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    }

    /// Neighbours as one passage, where one of them is short and both fit.
    private func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges {
            if let last = joined.last {
                let both = last.lowerBound..<range.upperBound
                if isShort(last) || isShort(range), fits(both) {
                    joined[joined.count - 1] = both
                    continue
                }
            }
            joined.append(range)
        }
        return joined
    }

    private func isShort(_ range: Range<Int>) -> Bool {
        size(range).syllables < PassageSize.fewSyllables
    }

    private func text(of range: Range<Int>) -> String {
        var text = ""
        for place in range {
            let line = lines[place]
            if place == range.lowerBound {
                text = line.written
            } else {
                text += (line.continues ? " " : "\n") + (line.continues ? line.text : line.written)
            }
        }
        return text
    }
}
