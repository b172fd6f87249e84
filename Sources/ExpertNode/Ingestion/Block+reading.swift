extension Block {
    private static let mostWordsOfHeading = 40

    /// What a line of text is by its own look: legal structure, capitals, a list item or none.
    ///
    /// Nil where nothing is written on it but rules and dots.
    static func reading(_ text: some StringProtocol) -> Block? {
        let line = OneLine.of(text)
        guard line.unicodeScalars.contains(where: \.isWritten) else { return nil }
        if let mark = LegalMark(line) { return block(mark, line: line) }
        if let bullet = Bullet(line) {
            return .listItem(depth: bullet.depth, marker: bullet.marker, text: bullet.text)
        }
        return isHeading(line) ? .heading(level: 2, text: line) : .paragraph(line)
    }

    /// Whether a line is all capitals and short enough for a heading.
    static func isHeading(_ line: String) -> Bool {
        Capitals.fill(line)
            && (2...mostWordsOfHeading).contains(line.split(separator: " ").count)
    }

    private static func block(_ mark: LegalMark, line: String) -> Block {
        switch mark.rank {
        case .clause: .listItem(depth: 0, marker: mark.name, text: mark.rest)
        case .point: .listItem(depth: 1, marker: mark.name, text: mark.rest)
        default:
            line.split(separator: " ").count > mostWordsOfHeading
                ? .paragraph(line) : .heading(level: mark.rank.headingLevel, text: line)
        }
    }
}
