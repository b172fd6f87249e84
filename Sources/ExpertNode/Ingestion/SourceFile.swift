/// A file as it was found: its path in the folder, and the text in it or why there is none.
package struct SourceFile: Sendable {
    package enum Content: Sendable {
        /// Decoded text: the file's own, or what the converter of its format made.
        case text(String)
        /// With what the decoder says.
        case undecodable(String)
        case converterMissing
        case conversionFailed(String)
        /// Its ending is not known, so it was not opened.
        case unopened
    }

    package let path: String
    package let content: Content

    package init(path: String, content: Content) {
        self.path = path
        self.content = content
    }
}
