import VietnameseText

/// What a reader makes of a file: its blocks in order, and the title that the format itself names.
package struct SourceText: Sendable, Equatable {
    package let title: String?
    package let blocks: [Block]

    package init(title: String?, blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }

    /// Composed lines, whatever ended them.
    static func lines(of text: String) -> [Substring] {
        Composition.compose(text).unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { Substring($0) }
    }
}
