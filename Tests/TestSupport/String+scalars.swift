extension String {
    /// The text between two places counted in Unicode scalars; empty where they lie outside.
    package func scalars(_ start: Int, _ end: Int) -> String {
        let scalars = Array(unicodeScalars)
        guard start >= 0, start <= end, end <= scalars.count else { return "" }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        return String(view)
    }
}
