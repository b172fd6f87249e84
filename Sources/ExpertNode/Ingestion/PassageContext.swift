/// What stands above a line, repeated before it: the opening of its khoản and of its Điều.
struct PassageContext {
    private static let ellipsis = " …"

    /// Lines that end in `\n`; empty for a line that stands under none.
    let text: String
    let size: PassageSize

    /// `parents` has for each line the one that it stands under.
    init(of place: Int, in lines: [OutlineLine], parents: [Int?]) {
        var above: [OutlineLine] = []
        var size = PassageSize.none
        var next = parents[place]
        while let parent = next {
            let room = PassageSize.mostContext - size
            guard let lead = Self.lead(lines[parent], room: room) else { break }
            above.append(lead)
            size = size + lead.size
            next = parents[parent]
        }
        text = above.reversed().map { $0.written + "\n" }.joined()
        self.size = size
    }

    /// For each line the last one before it that is less deep.
    static func parents(of lines: [OutlineLine]) -> [Int?] {
        var open: [Int] = []
        return lines.indices.map { place in
            while let last = open.last, lines[last].depth >= lines[place].depth {
                open.removeLast()
            }
            defer { open.append(place) }
            return open.last
        }
    }

    /// The line, shortened where it is too long; nil where there is no room for it.
    private static func lead(_ line: OutlineLine, room: PassageSize) -> OutlineLine? {
        if line.size.fits(room) { return line }
        guard room == .mostContext else { return nil }
        let short = LongLine.beginning(of: line.text, fitting: room)
        return short.isEmpty ? nil : line.with(short + ellipsis, depth: line.depth)
    }
}
