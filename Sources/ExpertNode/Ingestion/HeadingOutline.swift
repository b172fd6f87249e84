/// Follows an ordinary document from heading to heading.
struct HeadingOutline {
    private static let longestHeading = 300

    /// A heading with what stands under it, before the next.
    private struct Part {
        var path: [String]
        var lines: [OutlineLine] = []

        var syllables: Int { lines.reduce(0) { $0 + $1.size.syllables } }
    }

    private var parts = [Part(path: [])]
    private var path: [(level: Int, text: String)] = []
    /// Whether list items stand under the paragraph before them.
    private var followsParagraph = false

    static func sections(of blocks: [Block], title: String) -> [OutlineSection] {
        var outline = HeadingOutline()
        for block in blocks { outline.read(block) }
        return joined(outline.parts).map { part in
            let names = part.path.drop { $0 == title }.suffix(2)
            let heading = names.isEmpty ? title : names.joined(separator: " – ")
            return OutlineSection(
                place: "",
                heading: String(heading.prefix(longestHeading)),
                repeatsLead: false,
                lines: part.lines
            )
        }.filter(\.isReadable)
    }

    private mutating func read(_ block: Block) {
        switch block {
        case .heading(let level, let text): open(text, level: level)
        case .paragraph(let text):
            append(OutlineLine(text, depth: 0))
            followsParagraph = true
        case .listItem(let depth, let marker, let text):
            let isMarked = marker.unicodeScalars.first?.isWritten == true
            append(
                OutlineLine(
                    isMarked ? "\(marker) \(text)" : text,
                    depth: min(depth, 3) + (followsParagraph ? 1 : 0),
                    isItem: true
                )
            )
        case .tableRow:
            append(OutlineLine(block.line, depth: followsParagraph ? 1 : 0, isItem: true))
        }
    }

    private mutating func open(_ text: String, level: Int) {
        while let last = path.last, last.level >= level { path.removeLast() }
        path.append((level, text))
        parts.append(Part(path: path.map(\.text)))
        followsParagraph = false
    }

    private mutating func append(_ line: OutlineLine) {
        guard !line.text.isEmpty, let last = parts.indices.last else { return }
        parts[last].lines.append(line)
    }

    /// Short neighbours under one heading as one part, each behind its own heading.
    private static func joined(_ parts: [Part]) -> [Part] {
        var joined: [Part] = []
        for part in parts where !part.lines.isEmpty {
            if let last = joined.last, let both = join(last, part) {
                joined[joined.count - 1] = both
            } else {
                joined.append(part)
            }
        }
        return joined
    }

    private static func join(_ one: Part, _ other: Part) -> Part? {
        let shared = Array(zip(one.path, other.path).prefix { $0 == $1 }.map(\.0))
        guard !shared.isEmpty, other.path.count == shared.count + 1,
            one.path.count <= shared.count + 1,
            one.syllables < PassageSize.fewSyllables, other.syllables < PassageSize.fewSyllables,
            !asks(one), !asks(other)
        else { return nil }
        return Part(path: shared, lines: named(one, under: shared) + named(other, under: shared))
    }

    private static func asks(_ part: Part) -> Bool {
        part.path.last?.unicodeScalars.last == "?"
    }

    private static func named(_ part: Part, under path: [String]) -> [OutlineLine] {
        guard part.path.count > path.count, let name = part.path.last else { return part.lines }
        return [OutlineLine("\(name):", depth: 0)]
            + part.lines.map { $0.with($0.text, depth: $0.depth + 1) }
    }
}
