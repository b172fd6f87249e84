import VietnameseText

/// Text of others, made fit to stand in a prompt as data.
enum QuotedData {
    /// `text` composed, without what cannot be seen, at most `limit` scalars long.
    static func clean(_ text: String, limit: Int) -> String {
        var kept = String.UnicodeScalarView()
        kept.append(
            contentsOf: Composition.compose(text).unicodeScalars.lazy.filter(isVisible)
                .prefix(limit)
        )
        return String(kept)
    }

    /// The lines of `text`, each behind a mark that tells it from instructions.
    ///
    /// Angle brackets give way, so that no line can close what quotes it.
    static func quote(_ text: String, limit: Int) -> String {
        clean(text, limit: limit).replacing("<", with: "‹").replacing(">", with: "›")
            .split(separator: "\n")
            .map { "> \($0)" }
            .joined(separator: "\n")
    }

    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar == "\n"
        case .format, .privateUse, .surrogate, .unassigned: false
        default: !scalar.properties.isVariationSelector
        }
    }
}
